//! What is left after a move to native `async fn`.
#![allow(dead_code)]

// The traits here were under #[async_trait] once.
trait Service {
    async fn call(&self) -> u8;
}

async fn call(service: &impl Service) -> u8 {
    service.call().await
}
