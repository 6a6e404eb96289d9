use async_trait::async_trait;
use std::sync::{Arc, Mutex};
use store_api::OrderId;

/// Hears of every order that was paid.
pub trait Listener {
    async fn paid(&self, order: OrderId);
}

pub struct Tally(pub Mutex<u64>);

impl Listener for Tally {
    async fn paid(&self, _order: OrderId) {
        *self.0.lock().unwrap() += 1;
    }
}

#[derive(Default)]
pub struct Bus {
    listeners: Vec<Arc<dyn Listener>>, //~ dyn-native-async
}

impl Bus {
    pub async fn publish(&self, order: OrderId) {
        for listener in &self.listeners {
            listener.paid(order).await;
        }
    }
}

/// Remembers answers for a while.
#[async_trait]
pub trait Cache: Send + Sync {
    async fn get(&self, key: &str) -> Option<String>;
    async fn put(&self, key: &str, value: String);
}

/// Two caches, the near one asked first.
pub struct Layered<C> {
    pub near: C,
    pub far: Arc<dyn Cache>,
}

impl<C: Cache> Layered<C> {
    pub async fn get(&self, key: &str) -> Option<String> {
        if let Some(hit) = self.near.get(key).await {
            return Some(hit);
        }
        let found = self.far.get(key).await?;
        self.near.put(key, found.clone()).await;
        Some(found)
    }
}
