//! `?Send` futures that go to other threads.
#![allow(dead_code)]

use async_trait::async_trait;

#[async_trait(?Send)] //~ needless-async-trait
trait Local {
    async fn call(&self) -> u64;
}

fn background<S: Local + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await }); //~ spawn-local-future
}

// Near misses.
async fn here<S: Local + 'static>(service: S) {
    tokio::task::LocalSet::new().spawn_local(async move { service.call().await });
}

#[async_trait]
trait Sent {
    async fn call(&self) -> u64;
}

fn sent<S: Sent + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

fn object(_: &dyn Sent) {}

// There are no threads where it has `?Send`.
#[cfg_attr(target_arch = "wasm32", async_trait(?Send))]
#[cfg_attr(not(target_arch = "wasm32"), async_trait)]
trait Portable {
    async fn call(&self) -> u64;
}

fn portable<S: Portable + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move { service.call().await });
}

fn portable_object(_: &dyn Portable) {}
