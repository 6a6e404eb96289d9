//! Futures that others can reach, and of which nobody has said that they are `Send`.

use std::future::Future;

pub trait Transport {
    fn send(&self, bytes: Vec<u8>) -> impl Future<Output = usize>; //~ public-future-no-send
}

mod spellings;
mod stated;

pub use spellings::*;
pub use stated::*;
