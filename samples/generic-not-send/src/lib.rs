//! Receivers that go to other threads.
#![allow(dead_code)]

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

trait Service {
    fn call(&self) -> impl Future<Output = u64> + Send;
}

fn owned<S: Service + 'static>(service: S) {
    tokio::spawn(async move { service.call().await }); //~ generic-not-send
}

fn shared<S: Service + Sync + 'static>(service: Arc<S>) {
    tokio::spawn(async move { service.call().await }); //~ generic-not-send
}

fn boxed(service: impl Service + 'static) -> Pin<Box<dyn Future<Output = u64> + Send>> {
    Box::pin(async move { service.call().await }) //~ generic-not-send
}

// Near misses.
fn bounded<S>(service: S)
where
    S: Service + Sync + Send + 'static,
{
    tokio::spawn(async move { service.call().await });
}

// A shared reference needs `Sync` alone.
fn borrowed<S: Service + Sync>(service: &'static S) {
    tokio::spawn(async move { service.call().await });
}

// The future is `Send` by itself, whatever the receiver is.
fn lent<S: Service>(service: &S) -> impl Future<Output = u64> + Send + '_ {
    service.call()
}

trait Above: Send {}

trait Below: Above {
    fn call(&self) -> impl Future<Output = u64> + Send;
}

fn below<S: Below + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

// It stays on its thread.
async fn local<S: Service + 'static>(service: S) {
    tokio::task::LocalSet::new().spawn_local(async move { service.call().await });
}
