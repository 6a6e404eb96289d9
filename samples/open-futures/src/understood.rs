//! Near misses: all ways are understood, and none asks for `Send`. Row 8.

use async_trait::async_trait;
use futures::executor::block_on;
use std::future::Future;
use std::pin::Pin;

// Awaited where it is made, by a function whose callers await it or block on it.
#[async_trait] //~ needless-async-trait
trait Awaited {
    async fn run(&self) -> u8;
}

async fn twice<A: Awaited>(awaited: &A) -> u8 {
    let first = awaited.run();
    let second = awaited.run().await;
    first.await + second
}

fn blocked(awaited: impl Awaited) -> u8 {
    block_on(twice(&awaited))
}

// Dropped without a look.
#[async_trait] //~ needless-async-trait
trait Dropped {
    async fn run(&self);
}

fn dropped(it: &impl Dropped) {
    let _ = it.run();
    drop(it.run());
}

// Boxed without `Send`.
#[async_trait] //~ needless-async-trait
trait Erased {
    async fn run(&self) -> u8;
}

fn erased<E: Erased>(it: &E) -> Pin<Box<dyn Future<Output = u8> + '_>> {
    Box::pin(it.run())
}

// A forwarder's future is the trait's own promise.
#[async_trait] //~ needless-async-trait
trait Forwarded: Send + Sync {
    async fn run(&self) -> u8;
}

struct Logged<F>(F);

#[async_trait]
impl<F: Forwarded> Forwarded for Logged<F> {
    async fn run(&self) -> u8 {
        self.0.run().await
    }
}

// Of a type that is known, the compiler sees the future.
#[async_trait] //~ needless-async-trait
trait Concrete {
    async fn run(&self) -> u8;
}

struct One;

#[async_trait]
impl Concrete for One {
    async fn run(&self) -> u8 {
        1
    }
}

fn concrete() {
    acme_sdk::submit(async { One.run().await });
}

// A function of this crate that asks for a future, and nothing more.
#[async_trait] //~ needless-async-trait
trait Asked {
    async fn run(&self) -> u8;
}

fn poll<F>(future: F)
where
    F: Future<Output = u8>,
{
    block_on(future);
}

fn asked<A: Asked>(it: A) {
    poll(async { it.run().await });
}
