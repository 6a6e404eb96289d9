//! Through closures, and into functions of our own that ask for `Send`.

use super::Feed;
use std::future::Future;
use std::sync::Arc;

fn queue<F: Future + Send + 'static>(future: F) {
    drop(future);
}

fn each<F, Fut>(make: F)
where
    F: Fn(u8) -> Fut,
    Fut: Future<Output = u32> + Send + 'static,
{
    drop(make(1));
}

fn sent<V: Send>(value: V) -> V {
    value
}

async fn once<F: Feed>(feed: F) -> u32 {
    feed.poll().await
}

fn called<F: Feed>(feed: F) {
    queue(once(feed)); //~ spawn-generic-no-send
}

fn made<F: Feed>(feed: Arc<F>) {
    each(move |_| { //~ spawn-generic-no-send
        let feed = feed.clone();
        async move { feed.poll().await }
    });
}

fn returned<F: Feed>(feed: F) {
    let make = move || async move { feed.poll().await };
    tokio::spawn(make()); //~ spawn-generic-no-send
}

fn checked<F: Feed>(feed: F) {
    let future = sent(async move { feed.poll().await }); //~ spawn-generic-no-send
    drop(future);
}

fn on_thread<F: Feed>(feed: F) {
    let future = async move { feed.poll().await };
    std::thread::spawn(move || drop(future)); //~ spawn-generic-no-send
}

// Near misses: nothing is asked of what the closure gives, and the thread makes its future itself.
fn any<F, Fut>(make: F)
where
    F: Fn() -> Fut,
    Fut: Future,
{
    drop(make());
}

fn unasked<F: Feed>(feed: &F) {
    any(|| feed.poll());
}

fn on_its_own<F: Feed>(feed: F) {
    std::thread::spawn(move || smol::block_on(async move { feed.poll().await }));
}
