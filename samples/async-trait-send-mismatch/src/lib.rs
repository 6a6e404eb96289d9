//! `?Send` on the trait or on the impl.
#![allow(dead_code)]

use async_trait::async_trait;

struct Here;

#[async_trait(?Send)]
trait Local {
    async fn call(&self) -> u8;
}

fn local(_: &dyn Local) {}

#[async_trait] //~ async-trait-send-mismatch
impl Local for Here {
    async fn call(&self) -> u8 {
        1
    }
}

#[async_trait]
trait Sent {
    async fn call(&self) -> u8;
}

fn sent(_: &dyn Sent) {}

#[async_trait(?Send)] //~ async-trait-send-mismatch
impl Sent for Here {
    async fn call(&self) -> u8 {
        1
    }
}

struct Elsewhere;

#[cfg_attr(target_arch = "wasm32", async_trait(?Send))] //~ async-trait-send-mismatch
#[cfg_attr(not(target_arch = "wasm32"), async_trait)]
impl Sent for Elsewhere {
    async fn call(&self) -> u8 {
        1
    }
}

// Near misses.
#[cfg_attr(target_arch = "wasm32", async_trait(?Send))]
#[cfg_attr(not(target_arch = "wasm32"), async_trait)]
trait Portable {
    async fn call(&self) -> u8;
}

fn portable(_: &dyn Portable) {}

#[cfg_attr(target_arch = "wasm32", async_trait(?Send))]
#[cfg_attr(not(target_arch = "wasm32"), async_trait)]
impl Portable for Here {
    async fn call(&self) -> u8 {
        1
    }
}

// Of a crate that is built for threads alone.
struct Native;

#[async_trait]
impl Portable for Native {
    async fn call(&self) -> u8 {
        1
    }
}

macro_rules! implement {
    ($name:ident) => {
        #[async_trait(?Send)]
        impl Local for $name {
            async fn call(&self) -> u8 {
                2
            }
        }
    };
}

implement!(Native);

// The default body stays as the trait's macro wrote it.
#[async_trait]
trait Defaulted: Sync {
    async fn call(&self) -> u8 {
        1
    }

    fn name(&self) -> String;
}

fn defaulted(_: &dyn Defaulted) {}

#[async_trait(?Send)]
impl Defaulted for Here {
    fn name(&self) -> String {
        String::new()
    }
}
