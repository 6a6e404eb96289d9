use std::future::Future;
use std::pin::Pin;

/// Keeps things. Its futures are `Send`.
#[async_trait::async_trait]
pub trait Store {
    async fn get(&self);
}

pub fn one(store: &dyn Store) {}
pub fn two(store: Box<dyn Store>) {}
pub type StoreRef = std::sync::Arc<dyn Store>; //~ acme/no-dyn-alias

/// Finds things.
pub trait Finder { //~ acme/send-in-docs
    fn find(&self) -> impl Future<Output = ()> + Send;
}

/// Looks things up; the futures are `Send`.
#[trait_variant::make(Lookup: Send)]
pub trait Lookups { //~ acme/variant-name
    async fn look(&self);
}

/// Counts things; the futures are `Send`.
#[trait_variant::make(Counter: Send)]
pub trait LocalCounter {
    async fn count(&self);
}

/// Says whether futures are `Send`: they are.
pub trait ByHand { //~ acme/no-boxes-by-hand
    fn run(&self) -> Pin<Box<dyn Future<Output = ()> + Send>>;
}
