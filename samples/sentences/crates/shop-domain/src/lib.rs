//! What the shop is about.

use async_trait::async_trait;

/// Orders. Its futures are `Send`.
#[mockall::automock]
#[async_trait]
pub trait OrderRepository: Send + Sync + 'static {
    async fn order(&self, id: u64) -> Option<String>;
}

/// Goods. Its futures are `Send`.
#[mockall::automock]
#[async_trait]
pub trait GoodsRepository: Send + Sync { //~ acme/send-sync-static
    async fn goods(&self) -> Vec<String>;
}

/// Prices. Its futures are `Send`.
#[mockall::automock]
#[async_trait]
pub trait PriceRepository: Send + Sync + 'static {
    async fn price(&self) -> u32;
}
