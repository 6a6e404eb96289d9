//! Boxes that a static variable's functions give.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

type Sender = for<'a> fn(&'a Wire) -> Pin<Box<dyn Future<Output = u8> + Send + 'a>>;

struct Wire;
struct Radio;

#[async_trait] //~ needless-async-trait
trait Beacon {
    async fn beacon(&self) -> u8;
}

#[async_trait]
impl Beacon for Wire {
    async fn beacon(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Beacon for Radio {
    async fn beacon(&self) -> u8 {
        2
    }
}

static BEACON: Sender = |w| w.beacon();
