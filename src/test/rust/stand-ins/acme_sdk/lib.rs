//! A library of another organisation, with a trait whose futures are boxed.

#[async_trait::async_trait]
pub trait Extension {
    async fn extend(&self);
}
