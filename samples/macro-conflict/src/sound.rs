//! Near misses, all of which compile.

use async_recursion::async_recursion;
use delegate::delegate;

#[trait_variant::make(SendNext: Send)]
#[dynosaur::dynosaur(DynNext = dyn(box) Next, bridge(dyn))]
#[dynosaur::dynosaur(DynSendNext = dyn(box) SendNext, bridge(none))]
trait Next {
    async fn next(&mut self) -> Option<u8>;
}

#[trait_variant::make(SendOther: Send)]
#[dynosaur::dynosaur(DynSendOther = dyn(box) SendOther)]
trait Other {
    async fn other(&mut self) -> Option<u8>;
}

#[trait_variant::make(Send)]
#[dynosaur::dynosaur(DynFirst = dyn(box) First)]
trait First {
    async fn first(&self) -> u8;
}

#[cfg_attr(feature = "boxed", dynosaur::dynosaur(DynEither = dyn(box) Either))]
#[cfg_attr(not(feature = "boxed"), trait_variant::make(SendEither: Send))]
trait Either {
    async fn either(&self) -> u8;
}

#[async_trait::async_trait]
#[auto_impl::auto_impl(&, Box)]
trait Port {
    async fn send(&self, byte: u8);
}

fn port(_: &dyn Port) {}

trait Walk {
    #[async_recursion(?Send)]
    async fn walk(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        self.walk(depth - 1).await
    }
}

trait Door {
    async fn knock(&self) -> u8;
}

struct Inner;

impl Door for Inner {
    async fn knock(&self) -> u8 {
        1
    }
}

struct Outer {
    inner: Inner,
}

impl Door for Outer {
    delegate! {
        to self.inner {
            async fn knock(&self) -> u8;
        }
    }
}

// In place the macro writes no impl.
#[trait_variant::make(Send)]
unsafe trait Unsafe {
    async fn put(&self, _: u8);
    #[cfg(test)]
    async fn seen(&self) -> u8;
}
