//! Futures that are turned into a type which only boxed ones turn into.

use crate::holding::Held;
use async_trait::async_trait;

#[async_trait] //~ needless-async-trait
trait Fetch {
    async fn fetch(&self) -> u8;
}

struct Web;

#[async_trait]
impl Fetch for Web {
    async fn fetch(&self) -> u8 {
        1
    }
}

fn held(web: &Web) -> Held<'_> {
    web.fetch().into()
}

// Near miss: nothing holds a box of what this one gives, and what comes out of it is turned.
#[async_trait] //~ needless-async-trait
trait Read {
    async fn read(&self) -> u16;
}

#[async_trait]
impl Read for Web {
    async fn read(&self) -> u16 {
        1
    }
}

async fn wide(web: &Web) -> u64 {
    web.read().await.into()
}
