//! Futures of generic receivers that go to other threads.
#![allow(dead_code)]

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

mod held;
mod local;
mod objects;
mod sent;

trait Service {
    async fn call(&self, request: u64) -> u64;

    fn start(self: Arc<Self>)
    where
        Self: Send + Sync + Sized + 'static,
    {
        tokio::spawn(async move { self.call(0).await }); //~ spawn-generic-no-send
    }
}

fn background<S: Service + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { //~ spawn-generic-no-send
        service.call(1).await;
    });
}

fn all<S: Service + Clone + Send + Sync + 'static>(service: S) {
    let mut set = tokio::task::JoinSet::new();
    for request in 0..3 {
        let service = service.clone();
        set.spawn(async move { service.call(request).await }); //~ spawn-generic-no-send
    }
}

fn boxed<S: Service + Send + Sync + 'static>(service: S) -> Pin<Box<dyn Future<Output = u64> + Send>> {
    Box::pin(async move { service.call(1).await }) //~ spawn-generic-no-send
}

fn helper(future: impl Future<Output = u64> + Send + 'static) {
    drop(future);
}

fn helped(service: impl Service + Send + Sync + 'static) {
    helper(async move { service.call(1).await }); //~ spawn-generic-no-send
}

async fn drive<S: Service>(service: S) -> u64 {
    service.call(1).await
}

fn driven<S: Service + Send + Sync + 'static>(service: S) {
    tokio::spawn(drive(service)); //~ spawn-generic-no-send
}

fn bound_again<S: Service + Send + Sync + 'static>(service: S) {
    let answer = async move { service.call(1).await };
    let answer = async move { answer.await + 1 };
    tokio::spawn(answer); //~ spawn-generic-no-send
}

fn kept<S: Service + Send + Sync + 'static>(service: std::mem::ManuallyDrop<S>) {
    tokio::spawn(async move { service.call(1).await }); //~ spawn-generic-no-send
}

fn late<S: Service + Send + Sync + 'static>(service: &'static std::sync::LazyLock<S>) {
    tokio::spawn(async move { service.call(1).await }); //~ spawn-generic-no-send
}
