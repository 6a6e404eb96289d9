//! Under `#[async_trait]`, which names and bounds every lifetime.

use crate::{Here, Text};
use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

#[async_trait] //~ needless-async-trait
trait Labels: Send + Sync {
    async fn by_value<T: Send>(&self, name: &String, value: T);

    async fn mutable(&mut self, name: &mut String);

    async fn named<'a>(&self, name: &'a str);

    async fn unnamed(&self, name: &str);

    async fn tied(&self, name: &str, other: &str);

    async fn fixed(&self, name: &str);

    async fn turned<'a, 'b>(&'a self, name: &'b str);

    async fn hidden(&self, text: Text);

    async fn hidden_here(&self, text: Text<'_>);

    async fn object(&self, text: Box<dyn Send + '_>);

    fn name(&self) -> String;
}

fn labels(labels: &impl Labels) -> String {
    labels.name()
}

#[async_trait]
impl Labels for Here {
    async fn by_value<T: Send>(&self, _: String, _: T) {} //~ impl-signature-mismatch

    async fn mutable(&mut self, _: &String) {} //~ impl-signature-mismatch

    async fn named(&self, _: &str) {} //~ impl-signature-mismatch

    async fn unnamed<'a>(&self, _: &'a str) {} //~ impl-signature-mismatch

    async fn tied<'a>(&self, _: &'a str, _: &'a str) {} //~ impl-signature-mismatch

    async fn fixed(&self, _: &'static str) {} //~ impl-signature-mismatch

    async fn turned<'b, 'a>(&'a self, _: &'b str) {} //~ impl-signature-mismatch

    async fn hidden(&self, text: Text) { drop(text) } //~ impl-signature-mismatch

    async fn hidden_here(&self, text: Text) { drop(text) } //~ impl-signature-mismatch

    async fn object(&self, object: Box<dyn Send + '_>) { drop(object) } //~ impl-signature-mismatch

    fn name(&self) -> String {
        String::new()
    }
}

// A lifetime that stands in the header alone.
#[async_trait] //~ needless-async-trait
trait Delete<Id> {
    async fn delete(&self, id: Id);

    fn id(&self) -> Id;
}

fn deletes(d: &impl Delete<u8>) -> u8 {
    d.id()
}

#[async_trait]
impl Delete<&str> for Here {
    async fn delete(&self, _: &str) {} //~ impl-signature-mismatch

    fn id(&self) -> &'static str {
        ""
    }
}

#[async_trait]
impl<'a> Delete<Text<'a>> for Here {
    async fn delete(&self, _: Text<'a>) {} //~ impl-signature-mismatch

    fn id(&self) -> Text<'a> {
        Text("")
    }
}

// Boxed by hand, with less than the macro writes.
#[async_trait] //~ needless-async-trait
trait Written {
    async fn short(&self);

    async fn nothing();

    async fn long(&self);
}

fn written(_: impl Written) {}

impl Written for Here {
    fn short<'a>(&'a self) -> Pin<Box<dyn Future<Output = ()> + Send + 'a>> { //~ impl-signature-mismatch
        Box::pin(async {})
    }

    fn nothing() -> Pin<Box<dyn Future<Output = ()> + Send>> { //~ impl-signature-mismatch
        Box::pin(async {})
    }

    fn long<'a, 'b>(&'a self) -> Pin<Box<dyn Future<Output = ()> + Send + 'b>>
    where
        'a: 'b,
        Self: 'b,
    {
        Box::pin(async {})
    }
}
