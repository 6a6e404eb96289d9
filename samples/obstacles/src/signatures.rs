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

#[async_trait] //~ needless-async-trait
trait Job {
    async fn run(mut self) -> u8;

    async fn again(&mut self, (times, _): (u8, u8)) -> u8;
}

struct Count(u8);

#[async_trait]
impl Job for Count {
    async fn run(mut self) -> u8 {
        self.0 += 1;
        self.0
    }

    async fn again(&mut self, (times, step): (u8, u8)) -> u8 {
        self.0 += times * step;
        self.0
    }
}

#[async_trait] //~ needless-async-trait
trait Turn {
    async fn turn(&mut self, _: u8) -> u8;

    async fn twice(&mut self, mut by: u8) -> u8 {
        by *= 2;
        self.turn(by).await
    }
}

#[async_trait]
impl Turn for Count {
    async fn turn(&mut self, mut by: u8) -> u8 {
        by += self.0;
        by
    }
}
