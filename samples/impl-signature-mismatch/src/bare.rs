//! Without a macro.

use crate::{Here, Text};
use std::future::Future;

trait Labels {
    async fn by_value(&self, name: &String);

    async fn receiver(&self);

    async fn none(&self);

    async fn tied(&self, name: &str, other: &str);

    async fn fixed(&self, name: &str);

    fn hidden(&self, text: Text<'_>) -> impl Future<Output = ()>;

    fn captured(&self) -> impl Future<Output = ()> + use<Self>;

    async fn generic<T: Send>(&self, value: T);

    async fn opaque(&self, name: impl Into<String>);

    async fn bounded<'a, 'b: 'a>(&'a self, name: &'b str);

    async fn more<'a>(&self);

    fn unused<'a>(&self, name: &str) -> impl Future<Output = ()>;

    async fn fewer(&self, name: &str);

    async fn parameter<T: Default>(&self);

    async fn constant<T: Default>(&self);

    async fn number(&self, name: &str);
}

impl Labels for Here {
    async fn by_value(&self, _: String) {} //~ impl-signature-mismatch

    async fn receiver(&mut self) {} //~ impl-signature-mismatch

    async fn none() {} //~ impl-signature-mismatch

    async fn tied<'a>(&self, _: &'a str, _: &'a str) {} //~ impl-signature-mismatch

    async fn fixed(&self, _: &'static str) {} //~ impl-signature-mismatch

    async fn hidden(&self, _: Text) {} //~ impl-signature-mismatch

    async fn captured(&self) {} //~ impl-signature-mismatch

    async fn generic(&self, _: impl Send) {} //~ impl-signature-mismatch

    async fn opaque(&self, _: String) {} //~ impl-signature-mismatch

    async fn bounded(&self, _: &str) {} //~ impl-signature-mismatch

    async fn more(&self) {} //~ impl-signature-mismatch

    async fn unused<'a>(&'a self, _: &str) {} //~ impl-signature-mismatch

    async fn fewer<'a>(&self, _: &str) {} //~ impl-signature-mismatch

    async fn parameter(&self) {} //~ impl-signature-mismatch

    async fn constant<const N: usize>(&self) {} //~ impl-signature-mismatch

    async fn number(&self) {} //~ impl-signature-mismatch
}

async fn labels(l: &impl Labels) {
    l.receiver().await;
}
