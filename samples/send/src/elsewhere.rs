//! Near misses: what is spawned is not a generic's future, or `spawn` is not what it seems. Row 7.

use std::future::Future;
use tokio::sync::mpsc;

macro_rules! work {
    ($($name:ident),* $(,)?) => {
        $(
            trait $name {
                async fn run(&self) -> u8;
            }
        )*
    };
}

work!(Concrete, Finished, Sent, OwnSpawn, OwnMethod, Named, Unrelated);

struct Disk;

impl Concrete for Disk {
    async fn run(&self) -> u8 {
        1
    }
}

// The compiler sees that this one future is `Send`.
fn concrete(disk: Disk) {
    tokio::spawn(async move { disk.run().await });
}

async fn generic<C: Concrete>(c: &C) -> u8 {
    c.run().await
}

// Awaited first; what is spawned has its value.
async fn finished<W: Finished>(w: &W) {
    let byte = w.run().await;
    tokio::spawn(async move { println!("{byte}") });
}

// The value goes to a task, the future stays here.
async fn sent<W: Sent>(w: &W, to: mpsc::Sender<u8>) {
    let (here, mut there) = mpsc::channel::<u8>(1);
    tokio::spawn(async move {
        while let Some(byte) = there.recv().await {
            let _ = to.send(byte).await;
        }
    });
    let _ = here.send(w.run().await).await;
}

// A `spawn` of our own, which asks for nothing.
mod local {
    use std::future::Future;

    pub fn spawn<F: Future>(future: F) -> F {
        future
    }
}

async fn own_spawn<W: OwnSpawn>(w: W) -> u8 {
    local::spawn(async move { w.run().await }).await
}

struct Pool;

impl Pool {
    fn spawn(&self, _: impl Future) {}
}

fn own_method<W: OwnMethod>(pool: &Pool, w: W) {
    pool.spawn(async move { w.run().await });
}

// Only the type is handed on.
fn named<W: Named + Send + 'static>(w: W) {
    tokio::spawn(async move { drop(w) });
}

// A sync method of the same name on another receiver.
struct Counter;

impl Counter {
    fn run(&self) -> u8 {
        2
    }
}

async fn unrelated<W: Unrelated>(w: &W, counter: Counter) -> u8 {
    tokio::spawn(async move { counter.run() });
    w.run().await
}
