pub mod bodies;
mod foreign;
pub mod parts;
