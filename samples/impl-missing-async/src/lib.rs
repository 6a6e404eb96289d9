//! Impls that return a value where the trait gives a future.
#![allow(dead_code, refining_impl_trait)]

use async_trait::async_trait;
use std::future::{ready, Future, Ready};
use std::pin::Pin;

struct Here;

#[async_trait]
trait Boxed {
    async fn call(&self) -> u8;

    async fn stop(&self);
}

fn boxed(_: &dyn Boxed) {}

#[async_trait]
impl Boxed for Here {
    fn call(&self) -> u8 { //~ impl-missing-async
        1
    }

    fn stop(&self) {} //~ impl-missing-async
}

trait Native {
    async fn call(&self) -> Result<u8, String>;

    fn written(&self) -> impl Future<Output = String>;

    fn name(&self) -> String;
}

async fn native(n: &impl Native) -> String {
    n.written().await
}

impl Native for Here {
    fn call(&self) -> Result<u8, String> { //~ impl-missing-async
        Ok(1)
    }

    fn written(&self) -> String { //~ impl-missing-async
        String::new()
    }

    fn name(&self) -> String {
        String::new()
    }
}

// Near misses: futures in another form.
struct There;

#[async_trait]
impl Boxed for There {
    fn call<'life0, 'async_trait>(&'life0 self) -> Pin<Box<dyn Future<Output = u8> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async { 1 })
    }

    async fn stop(&self) {}
}

struct Later;

impl Future for Later {
    type Output = String;

    fn poll(self: Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<String> {
        std::task::Poll::Pending
    }
}

impl Native for There {
    fn call(&self) -> Ready<Result<u8, String>> {
        ready(Ok(1))
    }

    fn written(&self) -> Later {
        Later
    }

    fn name(&self) -> String {
        String::new()
    }
}

trait Fine {
    async fn call(&self) -> u8;
}

async fn fine(f: &impl Fine) -> u8 {
    f.call().await
}

impl Fine for Here {
    async fn call(&self) -> u8 {
        1
    }
}
