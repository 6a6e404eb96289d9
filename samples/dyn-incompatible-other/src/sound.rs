//! Near misses: what is in the way is kept out of trait objects, or is not in the way.

use async_trait::async_trait;
use std::sync::Arc;

#[async_trait]
trait Opted {
    async fn call(&self);

    async fn visit<F: Fn(u64) + Send>(&self, f: F)
    where
        Self: Sized;

    fn connect(url: &str) -> Self
    where
        Self: Sized;

    fn duplicate<T>(&self) -> T
    where
        Self: Clone;

    type Items<'a>
    where
        Self: Sized;
}

fn opted(_: &dyn Opted) {}

#[async_trait]
trait Plain: PartialEq<u8> {
    type Key: Send;

    async fn call<'a>(&'a self, key: Self::Key) -> Option<Self::Key>;

    fn shared(self: Arc<Self>);

    fn by_value(self);
}

fn plain(_: &dyn Plain<Key = u8>) {}

// A parameter of the trait is fixed where the object is named.
#[async_trait]
trait Sink<T: Send> {
    async fn send(&self, item: T);
}

fn sink(_: &dyn Sink<u8>) {}

// The other build has no such method.
#[async_trait]
trait Builds {
    async fn call(&self);

    #[cfg(not(unix))]
    fn generic<T>(&self, t: T);
}

#[cfg(unix)]
fn builds(_: &dyn Builds) {}

// No trait objects: generics may have all of it.
#[async_trait]
trait Hasher: Clone { //~^ needless-async-trait
    async fn hash<T: Send>(&self, t: T) -> u64;
}

async fn hash(h: &impl Hasher) -> u64 {
    h.hash(1).await
}

// Its futures are in the way first.
trait Native {
    async fn call<T>(&self, t: T);
}

fn native(_: &dyn Native) {} //~ dyn-native-async
