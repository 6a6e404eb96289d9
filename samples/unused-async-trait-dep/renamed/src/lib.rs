//! The name in code is another.
#![allow(dead_code)]

/// Not the crate: async_trait.
trait Service {
    async fn call(&self) -> u8;
}

async fn call(service: &impl Service) -> u8 {
    service.call().await
}
