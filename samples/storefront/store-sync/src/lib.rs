//! Brings the shop's stock in line with the warehouse's. Runs on the warehouse's own machines, which have Rust 1.70.

use async_trait::async_trait;

/// The warehouse's shelves.
#[async_trait]
pub trait Warehouse: Send + Sync {
    async fn count(&self, shelf: u32) -> u32;
}

/// How a failed call is tried again.
pub(crate) trait Backoff {
    async fn pause(&self, attempt: u32); //~ native-below-msrv
}

pub struct Scanner {
    pub shelves: Vec<u32>,
}

#[async_trait]
impl Warehouse for Scanner {
    async fn count(&self, shelf: u32) -> u32 {
        self.shelves.get(shelf as usize).copied().unwrap_or_default()
    }
}

/// A warehouse whose shelves never empty, for dry runs.
pub struct Endless;

impl Warehouse for Endless { //~ impl-missing-async-trait
    async fn count(&self, _shelf: u32) -> u32 {
        1_000
    }
}

struct NoPause;

impl Backoff for NoPause {
    async fn pause(&self, _attempt: u32) {}
}

async fn count_patiently<W: Warehouse, B: Backoff>(warehouse: &W, backoff: &B, shelf: u32) -> u32 {
    for attempt in 0..3 {
        match warehouse.count(shelf).await {
            0 => backoff.pause(attempt).await,
            count => return count,
        }
    }
    0
}

/// All that lies on the first `shelves` shelves.
pub async fn total(warehouse: &impl Warehouse, shelves: u32) -> u32 {
    let mut total = 0;
    for shelf in 0..shelves {
        total += count_patiently(warehouse, &NoPause, shelf).await;
    }
    total
}
