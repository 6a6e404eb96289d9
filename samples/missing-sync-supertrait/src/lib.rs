//! Default bodies and trait objects.
#![allow(dead_code)]

mod generic;

use async_trait::async_trait;
use std::sync::Arc;

#[async_trait]
trait Service {
    async fn call(&self) -> u8 {
        1
    }

    async fn close(&mut self) {}

    async fn required(&self) -> u8;
}

async fn call(service: &dyn Service) -> u8 { //~ missing-sync-supertrait
    let result = service.call().await;
    result
}

async fn close(service: &mut dyn Service) { //~ missing-sync-supertrait
    service.close().await;
    async {}.await
}

struct Server {
    service: Arc<dyn Service + Send>, //~ missing-sync-supertrait
}

impl Server {
    async fn run(&self) -> u8 {
        self.service.call().await
    }
}

// Near misses.
async fn both(service: &mut (dyn Service + Send + Sync)) -> u8 {
    service.close().await;
    service.call().await
}

async fn required(service: &dyn Service) -> u8 {
    service.required().await
}

#[async_trait]
trait Above: Send + Sync {} //~^ async-trait-without-async-fn

#[async_trait]
trait Inherited: Above {
    async fn call(&self) -> u8 {
        1
    }
}

async fn inherited(service: &dyn Inherited) -> u8 {
    service.call().await
}

#[async_trait(?Send)]
trait Local {
    async fn call(&self) -> u8 {
        1
    }
}

async fn local(service: &dyn Local) -> u8 {
    service.call().await
}
