use async_trait::async_trait;
use std::future::Future;
use std::time::Duration;
use store_api::{Money, PriceList, Sku};
use tokio::task::JoinHandle;

/// Work to do while the shop is open.
#[async_trait] //~ needless-async-trait
pub trait Job: Send + Sync {
    async fn run(&self);
}

/// Says that it is still there. The future is declared `Send`, because it is spawned below.
pub trait Pulse: Send + Sync {
    fn beat(&self) -> impl Future<Output = ()> + Send;
}

/// What a supplier offers, read by a client that may be bound to one thread.
#[trait_variant::make(SupplierFeed: Send)]
pub trait LocalSupplierFeed {
    async fn poll(&self) -> usize;
}

pub fn start<J: Job + 'static>(job: J) -> JoinHandle<()> {
    tokio::spawn(async move { job.run().await })
}

pub fn keep_alive<P: Pulse + 'static>(pulse: P) -> JoinHandle<()> {
    tokio::spawn(async move {
        loop {
            pulse.beat().await;
            tokio::time::sleep(Duration::from_secs(30)).await;
        }
    })
}

pub fn follow<F: SupplierFeed + Sync + 'static>(feed: F) -> JoinHandle<usize> {
    tokio::spawn(async move { feed.poll().await })
}

pub struct Advertise {
    pub offers: Vec<(Sku, Money)>,
}

impl PriceList for Advertise {
    fn prices(&self) -> impl Iterator<Item = (Sku, Money)> {
        self.offers.iter().cloned()
    }
}

#[async_trait]
impl Job for Advertise {
    async fn run(&self) {
        if let Some((sku, price)) = self.cheapest() {
            println!("today's offer: {} for {} cents", sku.0, price.0);
        }
    }
}

pub struct Heartbeat;

impl Pulse for Heartbeat {
    async fn beat(&self) {
        println!("open");
    }
}
