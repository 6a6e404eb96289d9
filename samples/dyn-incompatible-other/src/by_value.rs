//! `self` by value, which no object can give.

use async_trait::async_trait;

#[async_trait]
pub trait OneShot: Send {
    async fn fire(self) -> u8;

    async fn aim(&self) {}
}

pub async fn fires(shot: Box<dyn OneShot>) -> u8 {
    shot.fire().await //~ dyn-incompatible-other
}

// Near misses: not called, called where the size is known, or taken in a box.
pub fn keeps(_: Box<dyn OneShot>) {}

pub async fn static_fires<T: OneShot>(shot: T) -> u8 {
    shot.fire().await
}

#[async_trait]
pub trait Boxed: Send {
    async fn fire(self: Box<Self>) -> u8;
}

pub async fn boxed(shot: Box<dyn Boxed>) -> u8 {
    shot.fire().await
}
