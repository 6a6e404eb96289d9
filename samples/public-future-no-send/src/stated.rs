//! Near misses.

use std::future::Future;
use std::pin::Pin;

pub trait Declared {
    fn first(&self) -> impl Future<Output = ()> + Send;
    fn second(&self) -> impl Send + Future<Output = ()>;
    fn third(&self) -> impl Future<Output = ()> + std::marker::Send + 'static;
}

// Boxed by hand, or by the macro.
pub trait ByHand {
    fn call(&self) -> Pin<Box<dyn Future<Output = ()>>>;
}

#[async_trait::async_trait]
pub trait Boxed {
    async fn call(&self);
}

pub fn object(_: &dyn Boxed) {}

// `make` adds the bound.
#[trait_variant::make(Variant: Send)]
pub trait LocalVariant {
    fn call(&self) -> impl Future<Output = ()>;
}

#[trait_variant::make(Send)]
pub trait InPlace {
    fn call(&self) -> impl Future<Output = ()>;
}

// The author has settled the question.
#[allow(async_fn_in_trait)]
pub trait Settled {
    fn call(&self) -> impl Future<Output = ()>;
}

// Not reachable.
#[allow(dead_code)]
pub(crate) trait Inside {
    fn call(&self) -> impl Future<Output = ()>;
}

mod private {
    #[allow(dead_code)]
    pub trait Hidden {
        fn call(&self) -> impl std::future::Future<Output = ()>;
    }
}

// No future.
pub trait NoFuture {
    fn call(&self, f: impl Fn() -> Pin<Box<dyn Future<Output = ()>>>);
}

// Another trait of that name.
pub mod promise {
    pub trait Future {}
}

pub trait OtherFuture {
    fn call(&self) -> impl promise::Future; //~ public-rpitit
}

// Functions and inherent methods show their futures to whoever asks: `Send` leaks through.
pub fn free() -> impl Future<Output = ()> {
    std::future::ready(())
}

pub struct Client;

impl Client {
    pub fn call(&self) -> impl Future<Output = ()> {
        std::future::ready(())
    }
}

#[cfg(test)]
mod tests {
    pub trait Fake {
        fn call(&self) -> impl super::Future<Output = ()>;
    }
}
