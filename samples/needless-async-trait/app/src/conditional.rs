//! `cfg_attr`: the macro counts wherever it stands under a condition.

// Two spellings for two targets, and static calls on both.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)] //~ needless-async-trait
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
trait Fetch {
    async fn fetch(&self, url: &str) -> Vec<u8>;
}

async fn size<F: Fetch>(client: &F, url: &str) -> usize {
    client.fetch(url).await.len()
}

// Here one build has the trait object.
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
trait Socket {
    async fn read(&self) -> u8;
}

#[cfg(target_arch = "wasm32")]
fn open() -> Option<Box<dyn Socket>> {
    None
}
