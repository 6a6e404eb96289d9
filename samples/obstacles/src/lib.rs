//! What boxes carry besides `dyn`: each trait here is better without the macro, and none can just lose it.
#![allow(dead_code)]

mod builds;
mod defaults;
mod holding;
mod joints;
mod kept;
mod pointers;
mod recursion;
mod signatures;
mod silent;
mod tables;
mod turned;
mod unknown;

// Near miss: nothing but the boxes.
#[async_trait::async_trait] //~ needless-async-trait
trait Plain {
    async fn get(&self, id: u64) -> u64;
}

async fn get(from: &impl Plain) -> u64 {
    from.get(1).await
}
