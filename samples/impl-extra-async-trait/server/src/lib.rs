//! Handlers are called through generics.

#[allow(async_fn_in_trait)]
pub trait Handler {
    async fn handle(&self, path: &str) -> u16;
}

pub async fn serve<H: Handler>(handler: &H) -> u16 {
    handler.handle("/").await
}
