//! What a library says about its futures.

use std::future::Future;

/// Gets pages.
pub trait Fetch { //~ send-undocumented
    /// Gets one.
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

/// Gets pages. The futures are `Send`, those of implementors have to be.
pub trait Documented {
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

/// Gets pages.
pub trait AtTheMethod {
    /// Gets one; the future is `Send`.
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

pub trait Bare {
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

/// Gets pages, inside this crate.
pub(crate) trait Inside {
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

pub(crate) async fn inside(f: &impl Inside) -> String {
    f.fetch("").await
}

/// Gets pages.
#[async_trait::async_trait]
pub trait Boxed {
    async fn fetch(&self, url: &str) -> String;
}

pub fn boxed(_: &dyn Boxed) {}
