//! Near misses: the future stays where it is made.

use super::Service;
use std::future::Future;

async fn here<S: Service + 'static>(service: S) {
    let set = tokio::task::LocalSet::new();
    set.spawn_local(async move { service.call(1).await });
    set.await;
}

fn on_a_thread<S: Service + Send + 'static>(service: S, runtime: tokio::runtime::Handle) {
    std::thread::spawn(move || runtime.block_on(async move { service.call(1).await }));
}

// It is gone before anything is awaited.
fn dropped<S: Service + Send + Sync + 'static>(service: S) {
    tokio::spawn(async move {
        {
            let future = service.call(1);
            drop(future);
        }
        tokio::task::yield_now().await;
    });
}

fn spawn(future: impl Future<Output = u64>) {
    drop(future);
}

fn by_name_only<S: Service>(service: S) {
    spawn(async move { service.call(1).await });
}
