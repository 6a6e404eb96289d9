//! A library, and what others can reach of it.

pub trait HttpService {
    async fn fetch(&self, url: &str) -> String; //~ public-bare-async-fn
}

mod hidden;
mod named;
mod pages;
pub mod reexports;
pub mod stated;
pub mod unnamed;

pub use named::*;
pub use pages::Page as Sheet;
