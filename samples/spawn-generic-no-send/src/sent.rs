//! Near misses: what is sent is `Send`.

use super::{drive, Service};
use async_trait::async_trait;
use std::future::Future;

trait Declared {
    fn call(&self) -> impl Future<Output = u64> + Send;

    async fn other(&self);
}

fn declared<S: Declared + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

#[async_trait]
trait Boxed { //~^ needless-async-trait
    async fn call(&self) -> u64;
}

fn boxed<S: Boxed + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

#[trait_variant::make(Variant: Send)]
trait LocalVariant {
    async fn call(&self) -> u64;
}

fn variant<S: Variant + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

struct Fixed;

impl Service for Fixed {
    async fn call(&self, request: u64) -> u64 {
        request
    }
}

fn concrete() {
    tokio::spawn(drive(Fixed));
    tokio::spawn(async move { Fixed.call(1).await });
}
