//! What the macro's expansion is written for.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

#[async_trait] //~ needless-async-trait
trait Reply<'r> {
    async fn reply(self, question: &'r str) -> u8;
}

struct ByHand;

impl<'r> Reply<'r> for ByHand {
    fn reply<'async_trait>(self, question: &'r str) -> Pin<Box<dyn Future<Output = u8> + Send + 'async_trait>>
    where
        'r: 'async_trait,
        Self: 'async_trait,
    {
        let length = question.len() as u8;
        Box::pin(async move { length })
    }
}

#[async_trait] //~ needless-async-trait
trait Store {
    async fn put<V: Send + 'async_trait>(&self, value: V);
}

struct Nothing;

#[async_trait]
impl Store for Nothing {
    async fn put<V: Send + 'async_trait>(&self, value: V) {
        drop(value);
    }
}

struct Name<'a>(&'a str);

#[async_trait] //~ needless-async-trait
trait Greet {
    async fn greet(&self, name: Name);
}

async fn greet(by: &impl Greet) {
    by.greet(Name("you")).await
}
