//! Variants that something asks for, and one that nothing does.
#![allow(dead_code)]

#[trait_variant::make(Service: Send)] //~ needless-variant
trait LocalService {
    async fn call(&self) -> u8;
}

async fn call(service: &impl LocalService) -> u8 {
    service.call().await
}

struct Here;

impl Service for Here {
    async fn call(&self) -> u8 {
        1
    }
}

// Near misses.
#[trait_variant::make(Store: Send)]
trait LocalStore {
    async fn get(&self) -> u8;
}

async fn get(store: &impl Store) -> u8 {
    store.get().await
}

async fn get_here(store: &impl LocalStore) -> u8 {
    store.get().await
}

// Only a supertrait bound asks for it.
#[trait_variant::make(Queue: Send)]
trait LocalQueue {
    async fn pop(&self) -> u8;
}

trait Backlog: Queue {}

async fn pop(queue: &impl LocalQueue) -> u8 {
    queue.pop().await
}

// In place.
#[trait_variant::make(Send)]
trait Single {
    async fn call(&self) -> u8;
}

async fn single(s: &impl Single) -> u8 {
    s.call().await
}
