//! Futures of receivers whose type callers choose, on their ways to places that ask for `Send`.
#![allow(dead_code)]

mod closures;
mod frameworks;
mod given;
mod here;
mod kept;
mod parts;
mod types;

pub(crate) trait Feed: Send + Sync + 'static {
    async fn poll(&self) -> u32;
}
