//! Near misses for the verdict: boxed today, and the ways of all their futures are understood. Row 8.

use async_trait::async_trait;
use std::future::Future;

#[async_trait] //~ needless-async-trait
trait Joined {
    async fn run(&self) -> u8;
}

async fn joined<J: Joined>(all: &[J]) {
    futures::future::join_all(all.iter().map(|j| j.run())).await;
}

#[async_trait] //~ needless-async-trait
trait Timed {
    async fn run(&self) -> u8;
}

async fn timed<F: Future>(future: F) -> F::Output {
    future.await
}

async fn in_time<T: Timed>(it: &T) -> u8 {
    timed(async move { it.run().await }).await
}

#[async_trait] //~ needless-async-trait
trait Wrapped {
    async fn run(&self) -> u8;
}

struct Wrapper<W>(W);

impl<W: Wrapped> Wrapper<W> {
    async fn step(&self) -> u8 {
        self.0.run().await
    }
}

struct One;

#[async_trait]
impl Wrapped for One {
    async fn run(&self) -> u8 {
        1
    }
}

fn wrapped() {
    let wrapper = Wrapper(One);
    tokio::spawn(async move { wrapper.step().await });
}

#[async_trait] //~ needless-async-trait
trait Valued {
    async fn run(&self) -> u8;
}

async fn valued<V: Valued>(it: &V) -> u8 {
    let value = it.run().await;
    tokio::spawn(async move { value });
    value
}

// A function that stands in the way: what its macro writes may be given to anybody.
macro_rules! start {
    ($it:expr) => {
        tokio::spawn(async move { $it.run().await })
    };
}

#[async_trait] //~ needless-async-trait
trait Written: Send + Sync + 'static {
    async fn run(&self) -> u8;
}

fn written<W: Written>(it: W) {
    start!(it);
}
