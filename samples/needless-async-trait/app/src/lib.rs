//! Traits under `#[async_trait]`: which of them need it?
#![allow(dead_code)]

use async_trait::async_trait;

#[async_trait] //~ needless-async-trait
trait Mailer {
    async fn send(&self, to: &str, text: &str) -> bool;
}

struct Smtp;

#[async_trait]
impl Mailer for Smtp {
    async fn send(&self, to: &str, text: &str) -> bool {
        to.contains('@') && !text.is_empty()
    }
}

async fn welcome<M: Mailer>(mailer: &M) -> bool {
    mailer.send("ada@example.com", "welcome").await
}

mod conditional;
mod objects;
mod other_macros;
mod spellings;
mod static_only;

pub use objects::{Codec, Probe};
