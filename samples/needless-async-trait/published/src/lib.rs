//! A library for others, whose trait objects cannot be seen from here.

use async_trait::async_trait;

/// Nothing here uses it as `dyn`, but others may: the finding is only likely. Futures are `Send`.
#[async_trait] //~ needless-async-trait
pub trait Transport {
    async fn send(&self, bytes: &[u8]) -> usize;
}

/// Near miss: futures that are not `Send` must stay possible, which `+ Send` would forbid.
#[async_trait(?Send)]
pub trait LocalTransport {
    async fn send(&self, bytes: &[u8]) -> usize;
}
