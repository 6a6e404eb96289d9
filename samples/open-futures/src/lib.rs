//! Futures that are `Send` today and go where their way is not understood: the promise stays. Row 7.

pub mod understood;
mod unwritten;

use async_trait::async_trait;
use std::future::Future;

// A function of another crate may ask for anything.
#[async_trait] //~ needless-async-trait
trait Given: Send + Sync + 'static {
    async fn run(&self) -> u8;
}

fn given<G: Given>(given: G) {
    acme_sdk::submit(async move { given.run().await });
}

// Its trait asks, since it is boxed as `Send`: row 6.
#[async_trait] //~ needless-async-trait
trait Extended: Send + Sync {
    async fn grow(&self);
}

struct Both<E>(E);

#[async_trait]
impl<E: Extended> acme_sdk::Extension for Both<E> {
    async fn extend(&self) {
        self.0.grow().await
    }
}

// Through a helper, and a helper's helper.
#[async_trait] //~ needless-async-trait
trait Helped: Send + Sync + 'static {
    async fn help(&self) -> u8;
}

async fn inner(helped: &impl Helped) -> u8 {
    helped.help().await
}

async fn outer<H: Helped>(helped: H) -> u8 {
    inner(&helped).await
}

fn helped<H: Helped>(helped: H) {
    acme_sdk::submit(outer(helped));
}

// An inherent method of a generic type.
#[async_trait] //~ needless-async-trait
trait Turned: Send + Sync + 'static {
    async fn turn(&self) -> u8;
}

struct Wheel<T>(T);

impl<T: Turned> Wheel<T> {
    async fn run(self) -> u8 {
        self.0.turn().await
    }

    fn start(self) {
        acme_sdk::submit(self.run());
    }
}

// Declared, not boxed.
trait Declared: Send + Sync + 'static {
    fn say(&self) -> impl Future<Output = u8> + Send;
}

fn declared<D: Declared>(declared: D) {
    acme_sdk::submit(async move { declared.say().await });
}

// Another trait promises that its own future is `Send`, and this one is part of it.
#[async_trait] //~ needless-async-trait
trait Part: Send + Sync {
    async fn part(&self) -> u8;
}

trait Whole {
    fn whole(&self) -> impl Future<Output = u8> + Send;
}

impl<P: Part> Whole for Both<P> {
    async fn whole(&self) -> u8 {
        self.0.part().await
    }
}

// A closure that a method calls: the method's future holds what it gives.
#[async_trait] //~ needless-async-trait
trait Called: Send + Sync + 'static {
    async fn call(&self, id: u64) -> u8;
}

struct Retry<C>(C);

impl<C: Send + Sync> Retry<C> {
    async fn retried<'a, R, F>(&'a self, attempt: impl Fn(&'a C) -> F) -> R
    where
        F: Future<Output = R>,
    {
        attempt(&self.0).await
    }
}

#[async_trait]
impl<C: Called> acme_sdk::Extension for Retry<C> {
    async fn extend(&self) {
        self.retried(|called| async move { called.call(1).await }).await;
    }
}
