//! A library of another organisation, with a trait whose futures are boxed.

#[async_trait::async_trait]
pub trait Extension {
    async fn extend(&self);
}

/// Asks for `Send`, which no caller can see.
pub fn submit<F: std::future::Future + Send + 'static>(future: F) {
    drop(future);
}
