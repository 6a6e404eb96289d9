//! Near miss: this crate promises to build with Rust 1.74, which has no native async traits.
#![allow(dead_code)]

#[async_trait::async_trait]
trait Mailer {
    async fn send(&self, to: &str) -> bool;
}

async fn welcome<M: Mailer>(mailer: &M) -> bool {
    mailer.send("ada@example.com").await
}
