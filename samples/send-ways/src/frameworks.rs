//! Into executors and web frameworks.

use super::Feed;
use axum::extract::State;
use axum::routing::get;
use axum::Router;
use std::sync::Arc;

fn on_smol<F: Feed>(feed: F) {
    smol::spawn(async move { feed.poll().await }).detach(); //~ spawn-generic-no-send
}

async fn show<F: Feed>(State(feed): State<Arc<F>>) -> u32 {
    feed.poll().await
}

fn closure<F: Feed>(feed: Arc<F>) -> Router {
    Router::new().route("/", get(move || async move { feed.poll().await })) //~ spawn-generic-no-send
}

// Near misses: a handler of known type, and an executor of one thread.
struct Tap;

impl Feed for Tap {
    async fn poll(&self) -> u32 {
        1
    }
}

fn known() -> Router<Arc<Tap>> {
    Router::new().route("/", get(show::<Tap>))
}

fn here<F: Feed>(feed: F) {
    let executor = smol::LocalExecutor::new();
    executor.spawn(async move { feed.poll().await }).detach();
}
