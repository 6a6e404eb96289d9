//! Futures that go where a boxed one is kept, or that need no pinning while they are boxes.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

type Kept<'a> = Pin<Box<dyn Future<Output = u8> + Send + 'a>>;

#[async_trait] //~ needless-async-trait
trait Ping {
    async fn ping(&self) -> u8;
}

struct One;

#[async_trait]
impl Ping for One {
    async fn ping(&self) -> u8 {
        1
    }
}

fn all(of: &[One]) -> Vec<Pin<Box<dyn Future<Output = u8> + Send + '_>>> {
    let mut kept: Vec<Kept<'_>> = Vec::new();
    for one in of {
        kept.push(one.ping());
    }
    kept
}

#[async_trait] //~ needless-async-trait
trait Tick {
    async fn tick(&self) -> u8;
}

struct Clock;

#[async_trait]
impl Tick for Clock {
    async fn tick(&self) -> u8 {
        1
    }
}

async fn waited(clock: &Clock) -> u8 {
    let mut ticking = clock.tick();
    (&mut ticking).await
}

#[async_trait] //~ needless-async-trait
trait Load {
    async fn load(&self) -> u8;
}

struct Disk;

#[async_trait]
impl Load for Disk {
    async fn load(&self) -> u8 {
        1
    }
}

struct Net;

#[async_trait]
impl Load for Net {
    async fn load(&self) -> u8 {
        2
    }
}

async fn either(disk: &Disk, net: &Net, near: bool) -> u8 {
    let loading = if near { disk.load() } else { net.load() };
    loading.await
}

// Near miss: a method of that name where the trait is not in scope.
#[async_trait] //~ needless-async-trait
trait Build {
    async fn build(&self) -> u8;
}

mod elsewhere {
    trait Sized {
        fn build(&self) -> u8;
    }

    impl Sized for u8 {
        fn build(&self) -> u8 {
            *self
        }
    }

    pub fn chosen(first: bool) -> u8 {
        let builder = "1".parse::<u8>().unwrap_or(0);
        let built = if first { builder.build() } else { (builder + 1).build() };
        built
    }
}
