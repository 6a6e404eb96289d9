//! What a library says about its futures.

#![allow(async_fn_in_trait)]

use std::future::Future;

/// Gets pages.
pub trait Fetch { //~ send-undocumented
    /// Gets one.
    async fn fetch(&self, url: &str) -> String;
}

/// Gets pages.
pub trait Declared {
    /// Gets one. The signature says what the future is.
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
}

/// Gets pages.
pub trait HalfDeclared { //~ send-undocumented
    fn fetch(&self, url: &str) -> impl Future<Output = String> + Send;
    fn rest(&self) -> impl Future<Output = String>;
}

/// Gets pages. The futures need not be `Send`.
pub trait Documented {
    async fn fetch(&self, url: &str) -> String;
}

/// Gets pages.
pub trait AtTheMethod {
    /// Gets one; the future need not be `Send`.
    async fn fetch(&self, url: &str) -> String;
}

pub trait Bare {
    async fn fetch(&self, url: &str) -> String;
}

/// Gets pages, inside this crate.
pub(crate) trait Inside {
    async fn fetch(&self, url: &str) -> String;
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
