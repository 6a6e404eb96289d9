//! Near misses.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

struct Here;

// Both sides have it.
#[async_trait]
trait Boxed {
    async fn call(&self);
}

fn boxed(_: &dyn Boxed) {}

#[async_trait]
impl Boxed for Here {
    async fn call(&self) {}
}

// The trait returns what the macro makes, written by hand.
trait ByHand {
    fn call<'life0, 'async_trait>(&'life0 self) -> Pin<Box<dyn Future<Output = ()> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        Self: 'async_trait;
}

fn by_hand(_: &dyn ByHand) {}

#[async_trait]
impl ByHand for Here {
    async fn call(&self) {}
}

// Nothing `async` in the impl: the macro finds nothing to do.
trait Native {
    async fn call(&self) {}

    fn name(&self) -> String;
}

#[async_trait]
impl Native for Here {
    fn name(&self) -> String {
        "here".into()
    }
}

async fn native(n: &impl Native) {
    n.call().await
}

// A macro of that name which boxes nothing.
trait Marked {
    async fn call(&self);
}

#[macros::async_trait]
impl Marked for Here {
    async fn call(&self) {}
}

async fn marked(m: &impl Marked) {
    m.call().await
}

// A native trait may have boxed futures in one impl, without a macro.
trait Free {
    fn call(&self) -> impl Future<Output = u8>;
}

impl Free for Here {
    #[allow(refining_impl_trait)]
    fn call(&self) -> Pin<Box<dyn Future<Output = u8>>> {
        Box::pin(async { 1 })
    }
}

async fn free(f: &impl Free) -> u8 {
    f.call().await
}

// The trait comes from a crate that is not here, with the macro inside its own code.
mod generated {
    include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/generated.in"));
}

#[async_trait]
impl generated::Greeter for Here {
    async fn greet(&self, name: String) -> String {
        format!("hello, {name}")
    }
}
