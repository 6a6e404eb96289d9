//! Futures of generics, made inside macro calls.

// `tokio::select!` polls its branches in place: nothing here must be `Send`, and the native form serves.
#[async_trait::async_trait] //~ needless-async-trait
trait Feed {
    async fn next(&self) -> u8;
}

async fn first<F: Feed, G: Feed>(left: &F, right: &G) -> u8 {
    tokio::select! {
        byte = left.next() => byte,
        byte = right.next() => byte,
    }
}

async fn both<F: Feed>(feed: &F) -> (u8, u8) {
    tokio::join!(feed.next(), feed.next())
}
