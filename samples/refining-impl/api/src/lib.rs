//! What others implement.

use std::future::Future;

pub trait Fetch {
    fn fetch(&self, key: u32) -> impl Future<Output = Vec<u8>> + Send;
}
