//! Impls that say the same in other words.

use std::future::Future;
use std::marker::Send as Sendable;

trait Named {
    fn name(&self) -> impl Future<Output = String> + Send;
}

struct Async;

impl Named for Async {
    async fn name(&self) -> String {
        String::new()
    }
}

struct Renamed;

impl Named for Renamed {
    fn name(&self) -> impl Sendable + core::future::Future<Output = String> {
        async { String::new() }
    }
}

// A bound that stands above the trait's own.
trait Order {
    fn order(&self) -> impl DoubleEndedIterator<Item = u8>;
}

impl Order for Async {
    fn order(&self) -> impl DoubleEndedIterator<Item = u8> + Iterator<Item = u8> {
        0..1
    }
}

// `Send` by another name.
trait MaybeSend: Send {}

impl<T: Send> MaybeSend for T {}

trait Portable {
    fn run(&self) -> impl Future<Output = ()> + MaybeSend;
}

impl Portable for Async {
    fn run(&self) -> impl Future<Output = ()> + Send + MaybeSend {
        async {}
    }
}

// No opaque type, and one in an argument.
trait Plain {
    fn plain(&self, items: impl Iterator<Item = u8>) -> Vec<u8>;
}

impl Plain for Async {
    fn plain(&self, items: impl Iterator<Item = u8>) -> Vec<u8> {
        items.collect()
    }
}

// The macro boxes what the trait writes, and the impl is written out as the macro would.
#[async_trait::async_trait]
trait Boxed {
    async fn boxed(&self) -> u8;
}

fn boxed(_: &dyn Boxed) {}

impl Boxed for Async {
    fn boxed<'life0, 'async_trait>(
        &'life0 self,
    ) -> std::pin::Pin<Box<dyn Future<Output = u8> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async { 1 })
    }
}

// A lifetime that stands above the trait's bound.
trait Lasting<'a>: Future<Output = u8> + Send + 'a {}

impl<'a, F: Future<Output = u8> + Send + 'a> Lasting<'a> for F {}

trait Held {
    fn held<'a>(&'a self, by: &u8) -> impl Lasting<'a>;
}

impl Held for Async {
    fn held<'a>(&'a self, _: &u8) -> impl Lasting<'a> + 'a {
        async { 1 }
    }
}
