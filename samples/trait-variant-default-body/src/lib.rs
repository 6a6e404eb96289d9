//! Default bodies under `make`.
#![allow(dead_code)]

use std::future::Future;

#[trait_variant::make(Service: Send)] //~ trait-variant-default-body
trait LocalService {
    async fn call(&self) -> u8 {
        1
    }
}

async fn call(service: &impl Service) -> u8 {
    service.call().await
}

#[trait_variant::make(Send)] //~ trait-variant-default-body
trait InPlace {
    async fn call(&self) -> u8;

    async fn stop(&self) {}
}

// Near misses.
#[trait_variant::make(Written: Send)]
trait LocalWritten: Sync {
    fn call(&self) -> impl Future<Output = u8> {
        async { 1 }
    }

    fn name(&self) -> String {
        String::new()
    }

    async fn stop(&self);
}

async fn written(service: &impl Written) -> u8 {
    service.call().await
}

trait Plain {
    async fn call(&self) -> u8 {
        1
    }
}

async fn plain(service: &impl Plain) -> u8 {
    service.call().await
}
