//! Near misses: what the future is has been said, or is no question.

use std::future::Future;
use std::pin::Pin;

pub use variants::{Fetch, LocalFetch, Rewritten};

// Declared, and an impl may still write `async fn`.
pub trait Declared {
    fn call(&self) -> impl Future<Output = ()> + Send;
}

impl Declared for () {
    async fn call(&self) {}
}

pub trait ByHand {
    fn call(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

mod variants {
    // Callers choose between the two.
    #[trait_variant::make(Fetch: Send)]
    pub trait LocalFetch {
        async fn fetch(&self) -> u8;
    }

    // In place.
    #[trait_variant::make(Send)]
    pub trait Rewritten {
        async fn call(&self);
    }
}

// `Sync` says nothing of `Send`, and the macro leaves the lint to speak.
#[trait_variant::make(Shared: Sync)]
pub trait LocalShared {
    async fn call(&self); //~ public-bare-async-fn
}

#[allow(async_fn_in_trait)]
pub trait Allowed {
    async fn call(&self);
}

pub trait AllowedByMethod {
    #[allow(async_fn_in_trait)]
    async fn quiet(&self);

    async fn loud(&self); //~ public-bare-async-fn
}

pub trait Expected {
    #[expect(async_fn_in_trait)]
    async fn call(&self);
}

#[allow(async_fn_in_trait)]
pub mod allowed {
    pub trait Inside {
        async fn call(&self);
    }
}

// A type's own async methods are no matter of traits.
pub struct Client;

impl Client {
    pub async fn call(&self) {}
}
