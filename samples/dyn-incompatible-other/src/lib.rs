//! Boxing the futures is not enough for a trait object.
#![allow(dead_code)]

use async_trait::async_trait;
use std::sync::Arc;

mod by_value;
mod causes;
mod sound;

#[async_trait]
trait Store {
    async fn get(&self, id: u64) -> Vec<u8>;

    async fn visit<F: Fn(u64) + Send + Sync>(&self, f: F);
}

struct Server {
    store: Arc<dyn Store>, //~ dyn-incompatible-other
}

// A subtrait has what stands in its supertrait.
#[async_trait]
trait Archive: Store {
    async fn restore(&self);
}

fn open() -> Option<Box<dyn Archive>> { //~ dyn-incompatible-other
    None
}
