//! Impls whose methods are `async` where the trait's are not.
#![allow(dead_code, refining_impl_trait)]

use async_trait::async_trait;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

type Boxed<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

struct Lru;

#[async_trait]
trait Cache {
    fn upstream(&self, key: &str) -> Option<String>;

    fn count() -> usize
    where
        Self: Sized;

    fn later(&self) -> Boxed<'_, u8>;

    async fn warm(&self);
}

fn caches(_: &dyn Cache) {}

#[async_trait]
impl Cache for Lru {
    async fn upstream(&self, _: &str) -> Option<String> { //~ impl-extra-async
        None
    }

    async fn count() -> usize { //~ impl-extra-async
        0
    }

    async fn later(&self) -> u8 { //~ impl-extra-async
        1
    }

    async fn warm(&self) {}
}

// A trait without any future, and one that writes its own.
trait Plain {
    fn read(&self) -> Lru;

    fn close(&self);
}

impl Plain for Lru {
    async fn read(&self) -> Lru { //~ impl-extra-async
        Lru
    }

    async fn close(&self) {} //~ impl-extra-async
}

trait Handed {
    type Answer;

    fn ask(&self) -> Self::Answer;

    fn hand(&self) -> Boxed<'_, u8>;
}

impl Handed for Lru {
    type Answer = u8;

    async fn ask(&self) -> u8 { //~ impl-extra-async
        1
    }

    async fn hand(&self) -> u8 { //~ impl-extra-async
        1
    }
}

// Near misses: what an `async fn` gives, or may give.
struct Disk;

trait Opaque {
    fn read(&self) -> impl Future<Output = u8>;

    fn any(&self) -> impl Sized;

    fn into(&self) -> impl IntoFuture<Output = u8>;
}

impl Opaque for Disk {
    async fn read(&self) -> u8 {
        1
    }

    async fn any(&self) -> u8 {
        1
    }

    async fn into(&self) -> u8 {
        1
    }
}

async fn reads(o: &impl Opaque) -> u8 {
    o.read().await
}

// Boxed by hand with the lifetimes that the macro writes.
trait WrittenOut {
    fn later<'a, 'b>(&'a self) -> Boxed<'b, u8>
    where
        'a: 'b,
        Self: 'b;
}

#[async_trait]
impl WrittenOut for Disk {
    async fn later(&self) -> u8 {
        1
    }
}

// Of twins, only one is built with the impl.
trait Twins {
    #[cfg(feature = "sync")]
    fn get(&self) -> u8;

    #[cfg(not(feature = "sync"))]
    async fn get(&self) -> u8;
}

impl Twins for Disk {
    #[cfg(feature = "sync")]
    fn get(&self) -> u8 {
        1
    }

    #[cfg(not(feature = "sync"))]
    async fn get(&self) -> u8 {
        1
    }
}

async fn gets(t: &impl Twins) {
    #[cfg(not(feature = "sync"))]
    t.get().await;
}
