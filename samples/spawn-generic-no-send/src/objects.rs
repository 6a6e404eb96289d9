//! Types that `dynosaur` writes for trait objects: their methods box what the trait declares, and no more.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

#[dynosaur::dynosaur(pub(crate) DynSource = dyn(box) Source)]
pub(crate) trait Source: Send + Sync {
    async fn read(&self) -> u8;

    fn peek(&self) -> impl Future<Output = u8> + Send;
}

fn boxed<'a>(source: &'a DynSource<'_>) -> Pin<Box<dyn Future<Output = u8> + Send + 'a>> {
    Box::pin(source.read()) //~ spawn-generic-no-send
}

fn behind<'a>(sources: &'a [Arc<DynSource<'a>>]) -> Pin<Box<dyn Future<Output = u8> + Send + 'a>> {
    Box::pin(async move { sources[0].read().await }) //~ spawn-generic-no-send
}

// It is declared.
fn declared<'a>(source: &'a DynSource<'_>) -> Pin<Box<dyn Future<Output = u8> + 'a>> {
    Box::pin(source.peek())
}

// Nothing asks for it.
async fn read(source: &DynSource<'_>) -> u8 {
    source.read().await
}

fn local<'a>(source: &'a DynSource<'_>) -> Pin<Box<dyn Future<Output = u8> + 'a>> {
    Box::pin(source.read())
}
