//! A trait whose futures are boxed with the feature `dynamic` only.

#[cfg_attr(feature = "dynamic", async_trait::async_trait)]
pub trait Cache: Send + Sync {
    async fn get(&self, key: u64) -> Option<Vec<u8>>; //~ public-bare-async-fn
}
