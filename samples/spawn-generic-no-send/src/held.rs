//! Futures that a promised one awaits.

use super::Service;
use async_trait::async_trait;
use std::future::Future;

#[async_trait] //~ needless-async-trait
trait Job {
    async fn run(&self) -> u64;

    async fn with<S: Service + Send + Sync>(&self, service: &S) -> u64 { //~ spawn-generic-no-send
        service.call(2).await
    }
}

struct Queued<S>(S);

#[async_trait]
impl<S: Service + Send + Sync> Job for Queued<S> {
    async fn run(&self) -> u64 { //~ spawn-generic-no-send
        self.0.call(1).await
    }
}

trait Promised {
    fn run(&self) -> impl Future<Output = u64> + Send;
}

impl<S: Service + Send + Sync> Promised for Queued<S> {
    async fn run(&self) -> u64 { //~ spawn-generic-no-send
        self.0.call(1).await
    }
}

// Near misses: nothing is promised, the future is of a known type, or it is made and let go.
#[async_trait(?Send)] //~ needless-async-trait
trait Here {
    async fn run(&self) -> u64;
}

#[async_trait(?Send)]
impl<S: Service> Here for Queued<S> {
    async fn run(&self) -> u64 {
        self.0.call(1).await
    }
}

struct Fixed;

impl Service for Fixed {
    async fn call(&self, request: u64) -> u64 {
        request
    }
}

#[async_trait]
impl Job for Fixed {
    async fn run(&self) -> u64 {
        self.call(1).await
    }
}

struct Asked<S>(S);

#[async_trait]
impl<S: Service + Send + Sync> Job for Asked<S> {
    async fn run(&self) -> u64 {
        let asked = self.0.call(1);
        drop(asked);
        1
    }
}
