//! Traits under two macros that both rewrite them.
#![allow(dead_code)]

#[trait_variant::make(SendRepo: Send)] //~ mixed-mechanisms
#[async_trait::async_trait]
trait Repo {
    async fn get(&self, id: u64) -> u64;
}

#[async_trait::async_trait] //~ mixed-mechanisms
#[dynosaur::dynosaur(DynCache)]
trait Cache {
    async fn put(&self, id: u64);
}

// Never together.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
#[cfg_attr(not(feature = "boxed"), trait_variant::make(Send))]
trait Either {
    async fn get(&self, id: u64) -> u64;
}

async fn either(e: &impl Either) -> u64 {
    e.get(1).await
}

// These two work together.
#[trait_variant::make(SendQueue: Send)]
#[dynosaur::dynosaur(DynQueue = dyn(box) Queue, bridge(none))]
trait Queue {
    async fn pop(&self) -> u64;
}

async fn pop(queue: &impl SendQueue) -> u64 {
    queue.pop().await
}
