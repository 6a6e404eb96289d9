//! Drivers are held as trait objects.

use async_trait::async_trait;

#[async_trait]
pub trait Driver: Send + Sync {
    async fn start(&self) -> bool;
}

pub fn count(drivers: &[Box<dyn Driver>]) -> usize {
    drivers.len()
}
