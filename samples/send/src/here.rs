//! Near misses: futures that stay on their thread, or are made there. Row 7.

use std::future::Future;

macro_rules! work {
    ($($name:ident),* $(,)?) => {
        $(
            trait $name {
                async fn run(&self) -> u8;
            }
        )*
    };
}

work!(Local, InLocalSet, Blocked, OnThread, Joined, Selected, Awaited, LocalBox, Returned);

fn local<W: Local + 'static>(w: W) {
    tokio::task::spawn_local(async move { w.run().await });
}

fn in_local_set<W: InLocalSet + 'static>(set: &tokio::task::LocalSet, w: W) {
    set.spawn_local(async move { w.run().await });
}

fn blocked<W: Blocked>(w: W) -> u8 {
    futures::executor::block_on(async move { w.run().await })
}

// The thread gets `w`, and makes the future itself.
fn on_thread<W: OnThread + Send + 'static>(w: W) {
    std::thread::spawn(move || futures::executor::block_on(w.run()));
    let _ = tokio::task::spawn_blocking(|| ());
}

async fn joined<W: Joined>(w: &W) -> (u8, u8) {
    tokio::join!(w.run(), w.run())
}

async fn selected<W: Selected>(w: &W) -> u8 {
    tokio::select! {
        byte = w.run() => byte,
        _ = tokio::time::sleep(std::time::Duration::from_secs(1)) => 0,
    }
}

async fn awaited<W: Awaited>(w: &W) -> u8 {
    let future = w.run();
    future.await
}

fn local_box<'a, W: LocalBox>(w: &'a W) -> futures::future::LocalBoxFuture<'a, u8> {
    Box::pin(w.run())
}

fn returned<'a, W: Returned>(w: &'a W) -> impl Future<Output = u8> + 'a {
    w.run()
}
