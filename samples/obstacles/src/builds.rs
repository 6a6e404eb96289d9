//! `Send` by build: no native trait says so.

// A feature chooses, and nothing asks.
#[cfg_attr(feature = "send", async_trait::async_trait)] //~ needless-async-trait
#[cfg_attr(not(feature = "send"), async_trait::async_trait(?Send))]
trait Peer {
    async fn poll(&self) -> u8;
}

async fn poll(peer: &impl Peer) -> u8 {
    peer.poll().await
}

// Near miss: one build spawns, so that the macro stays.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
trait Http {
    async fn get(&self) -> u8;
}

#[cfg(not(target_arch = "wasm32"))]
fn fetch<H: Http + Send + Sync + 'static>(from: H) {
    tokio::spawn(async move { from.get().await });
}
