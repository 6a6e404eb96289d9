//! The same under other forms.

use std::future::Future;
use std::future::Future as Pending;

// The return type is what counts, wherever it stands.
pub trait Lines {
    fn read(
        &mut self,
        buffer: &mut Vec<u8>,
    ) -> impl Future<Output = Option<usize>>; //~ public-future-no-send
}

pub trait Qualified {
    fn call(&self) -> impl ::core::future::Future<Output = ()>; //~ public-future-no-send
}

pub trait Renamed {
    fn call(&self) -> impl Pending<Output = ()>; //~ public-future-no-send
}

// Other bounds do not help: neither `Sync`, nor a lifetime, nor what the output is.
pub trait Bounded {
    fn shared(&self) -> impl Future<Output = ()> + Sync; //~ public-future-no-send
    fn lasting(&self) -> impl Future<Output = ()> + 'static; //~ public-future-no-send
    fn sendable(&self) -> impl Future<Output = Box<dyn std::any::Any + Send>>; //~ public-future-no-send
}

// The trait's own `Send` is not its futures'.
pub trait Above: Send + Sync {
    fn call(&self) -> impl Future<Output = ()>; //~ public-future-no-send
}

// With a body, and static.
pub trait Defaults {
    fn ready() -> impl Future<Output = u8> { //~ public-future-no-send
        std::future::ready(1)
    }
}

// Half said.
pub trait Half {
    fn said(&self) -> impl Future<Output = ()> + Send;
    fn unsaid(&self) -> impl Future<Output = ()>; //~ public-future-no-send
}

// A bare `async fn` beside it is the other rule's.
pub trait Mixed {
    async fn bare(&self); //~ public-bare-async-fn
    fn long(&self) -> impl Future<Output = ()>; //~ public-future-no-send
}

// Reached through a bound of a public function alone.
mod inner {
    pub trait Leaked {
        fn call(&self) -> impl super::Future<Output = ()>; //~ public-future-no-send
    }
}

pub fn leak<L: inner::Leaked>(_: L) {}
