//! Macros that do not go together, or not in this order.
#![allow(dead_code)]

mod methods;
mod sound;

// Both write impls for references and boxes.
#[trait_variant::make(SendNext: Send)]
#[dynosaur::dynosaur(DynNext = dyn(box) Next)] //~ macro-conflict
trait Next {
    async fn next(&mut self) -> Option<u8>;
}

// The variant gets a copy of what was written for the trait.
#[dynosaur::dynosaur(DynPrevious = dyn(box) Previous, bridge(none))] //~ macro-conflict
#[trait_variant::make(SendPrevious: Send)]
trait Previous {
    async fn previous(&mut self) -> Option<u8>;
}

#[dynosaur::dynosaur(DynFirst = dyn(box) First)] //~ macro-conflict
#[trait_variant::make(Send)]
trait First {
    async fn first(&self) -> u8;
}

#[trait_variant::make(SendLast: Send)]
#[trait_variant::make(SyncLast: Sync)] //~ macro-conflict
trait Last {
    async fn last(&self) -> u8;
}

#[auto_impl::auto_impl(&, Box)] //~ macro-conflict
#[async_trait::async_trait]
trait Port {
    async fn send(&self, byte: u8);
}

fn port(_: &dyn Port) {}

#[enum_dispatch::enum_dispatch] //~ macro-conflict
#[async_trait::async_trait]
trait Part {
    async fn go(&self) -> u8;
}

fn part(_: &dyn Part) {}

struct A;

#[async_trait::async_trait]
impl Part for A {
    async fn go(&self) -> u8 {
        1
    }
}

#[enum_dispatch::enum_dispatch(Part)]
enum Any {
    A,
}

// What the macros write from names alone.
#[trait_variant::make(SendNameless: Send)] //~ macro-conflict
trait Nameless {
    async fn put(&self, _: u8);
}

#[trait_variant::make(SendUnsafe: Send)] //~ macro-conflict
unsafe trait Unsafe {
    async fn get(&self) -> u8;
}

#[trait_variant::make(SendTested: Send)] //~ macro-conflict
trait Tested {
    async fn get(&self) -> u8;
    #[cfg(test)]
    async fn seen(&self) -> u8;
}

#[dynosaur::dynosaur(DynKeyed = dyn(box) Keyed)] //~ macro-conflict
trait Keyed {
    async fn get<K: Send>(&self, key: K) -> u8;
}
