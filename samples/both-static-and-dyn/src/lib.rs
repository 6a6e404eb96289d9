//! Traits that generics and trait objects both use.
#![allow(dead_code)]

trait Cache {
    async fn get(&self, key: &str) -> Option<String>;
}

async fn warm<C: Cache>(cache: &C) -> bool {
    cache.get("index").await.is_some()
}

struct Layers {
    layers: Vec<Box<dyn Cache>>, //~ both-static-and-dyn //~ dyn-native-async
}

mod once;
mod served;
mod ways;
