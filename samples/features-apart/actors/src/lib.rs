//! A trait whose futures are boxed with the feature `boxed` only.

#[cfg_attr(feature = "boxed", async_trait::async_trait)] //~ needless-async-trait
pub trait Actor {
    async fn handle(&self, message: u64) -> bool; //~ public-bare-async-fn
}
