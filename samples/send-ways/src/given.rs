//! Given as associated types and aliases, and made by receivers that nobody can name.

use super::Feed;
use std::future::Future;
use std::pin::Pin;

type Boxed<'a> = Pin<Box<dyn Future<Output = u32> + Send + 'a>>;

trait Service {
    type Future: Future<Output = u32>;
    fn call(self) -> Self::Future;
}

struct Adapter<F>(F);
struct Here<F>(F);

impl<F: Feed> Service for Adapter<F> {
    type Future = Boxed<'static>;

    fn call(self) -> Self::Future {
        Box::pin(async move { self.0.poll().await }) //~ spawn-generic-no-send
    }
}

fn aliased<F: Feed>(feed: &F) -> Boxed<'_> {
    Box::pin(feed.poll()) //~ spawn-generic-no-send
}

struct Tap;

impl Feed for Tap {
    async fn poll(&self) -> u32 {
        1
    }
}

fn some_feed() -> impl Feed {
    Tap
}

fn opaque() {
    let feed = some_feed();
    tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
}

// Near miss: a box for one thread.
impl<F: Feed> Service for Here<F> {
    type Future = Pin<Box<dyn Future<Output = u32>>>;

    fn call(self) -> Self::Future {
        Box::pin(async move { self.0.poll().await })
    }
}

// Near miss: awaited where it is made.
async fn awaited() -> u32 {
    some_feed().poll().await
}
