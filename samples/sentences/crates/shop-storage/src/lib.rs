//! Where orders are kept.

use async_trait::async_trait;
use shop_domain::{GoodsRepository, OrderRepository, PriceRepository};

pub struct Disk;

#[async_trait]
impl OrderRepository for Disk {
    async fn order(&self, _id: u64) -> Option<String> {
        None
    }
}

#[async_trait]
impl GoodsRepository for Disk {
    async fn goods(&self) -> Vec<String> {
        Vec::new()
    }
}

pub struct Memory;

#[async_trait]
impl OrderRepository for Memory {
    async fn order(&self, _id: u64) -> Option<String> {
        Some("tea".to_owned())
    }
}

pub fn orders(durable: bool) -> Box<dyn OrderRepository> {
    if durable { Box::new(Disk) } else { Box::new(Memory) }
}

pub fn goods() -> Box<dyn GoodsRepository> {
    Box::new(Disk)
}

#[async_trait]
impl PriceRepository for Disk {
    async fn price(&self) -> u32 {
        1
    }
}

pub fn prices() -> Box<dyn PriceRepository> { //~ acme/dyn-for-two-implementors
    Box::new(Disk)
}
