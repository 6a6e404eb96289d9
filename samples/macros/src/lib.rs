//! Macro calls: what they are given is text until it is expanded, and often reads as Rust before.
#![allow(dead_code)]

mod arguments;
mod attributes;
mod chosen;
mod definitions;
mod passing;
mod spawning;

pub(crate) trait Service {
    async fn call(&self) -> u8;
}

pub(crate) struct Here;

impl Service for Here {
    async fn call(&self) -> u8 {
        1
    }
}
