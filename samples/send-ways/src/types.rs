//! Through functions that types have of their own.

use super::Feed;
use std::future::Future;
use std::sync::Arc;

struct Pump<F> {
    feed: F,
}

impl<F: Feed> Pump<F> {
    fn of(feed: F) -> Self {
        Pump { feed }
    }

    async fn turn(&self) -> u32 {
        self.feed.poll().await
    }

    async fn run(self) {
        while self.turn().await > 0 {}
    }

    async fn by_name(feed: &F) -> u32 {
        feed.poll().await
    }

    fn opaque(&self) -> impl Future<Output = u32> + '_ {
        self.feed.poll()
    }

    fn start(self) {
        tokio::spawn(self.run()); //~ spawn-generic-no-send
    }

    fn start_shared(self: Arc<Self>) {
        tokio::spawn(async move { self.turn().await }); //~ spawn-generic-no-send
    }

    fn start_by_name(self) {
        tokio::spawn(async move { Self::by_name(&self.feed).await }); //~ spawn-generic-no-send
    }

    fn start_opaque(self: Arc<Self>) {
        tokio::spawn(async move { self.opaque().await }); //~ spawn-generic-no-send
    }
}

fn from_outside<F: Feed>(feed: F) {
    let pump = Pump { feed };
    tokio::spawn(async move { pump.turn().await }); //~ spawn-generic-no-send
}

fn constructed<F: Feed>(feed: F) {
    tokio::spawn(Pump::of(feed).run()); //~ spawn-generic-no-send
}

fn nested<F: Feed>(feed: F) {
    async fn inner<G: Feed>(feed: G) -> u32 {
        feed.poll().await
    }
    tokio::spawn(inner(feed)); //~ spawn-generic-no-send
}

// Everybody has it, so `self` is one whose type callers choose.
trait Start {
    fn start_any(self: Arc<Self>);
}

impl<F: Feed> Start for F {
    fn start_any(self: Arc<Self>) {
        tokio::spawn(async move { self.poll().await }); //~ spawn-generic-no-send
    }
}

// Near miss: the compiler knows what is spawned.
struct Tap;

impl Feed for Tap {
    async fn poll(&self) -> u32 {
        1
    }
}

fn known() {
    tokio::spawn(Pump::of(Tap).run());
    let pump = Pump { feed: Tap };
    tokio::spawn(async move { pump.turn().await });
}

// Near miss: of two types the one that is chosen has no part in the future.
async fn both<F: Feed, Y>(feed: F, _: Y) -> u32 {
    feed.poll().await
}

fn other<Y: Feed>(other: Y) {
    tokio::spawn(both(Tap, other));
}
