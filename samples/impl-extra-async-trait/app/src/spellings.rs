//! The macro under other names, and the trait in other places.

use async_trait as at;
use async_trait::async_trait as boxed;

struct Disk;

// An inner impl of a trait of another crate.
#[at::async_trait] //~ impl-extra-async-trait
impl server::Handler for Disk {
    async fn handle(&self, path: &str) -> u16 {
        path.len() as u16
    }
}

// The trait declares `Send` and needs no box.
trait Store<T> {
    fn load(&self, key: T) -> impl std::future::Future<Output = u8> + Send;
}

#[allow(unused)]
#[boxed] //~ impl-extra-async-trait
impl<T: Send + 'static> Store<T> for Disk {
    async fn load(&self, key: T) -> u8 {
        0
    }
}

async fn load(s: &impl Store<u8>) -> u8 {
    s.load(1).await
}

// Of two impls, one.
trait Probe {
    async fn ping(&self) -> bool;
}

impl Probe for Disk {
    async fn ping(&self) -> bool {
        true
    }
}

#[::async_trait::async_trait] //~ impl-extra-async-trait
impl Probe for &str {
    async fn ping(&self) -> bool {
        false
    }
}

async fn probe(p: &impl Probe) -> bool {
    p.ping().await
}

// The macro on the trait is only called so.
#[macros::async_trait]
trait Lookalike {
    async fn call(&self);
}

#[boxed] //~ impl-extra-async-trait
impl Lookalike for Disk {
    async fn call(&self) {}
}

async fn lookalike(l: &impl Lookalike) {
    l.call().await
}

// `make` leaves its traits native.
#[trait_variant::make(Fetch: Send)]
trait LocalFetch {
    async fn fetch(&self) -> u8;
}

#[boxed] //~ impl-extra-async-trait
impl Fetch for Disk {
    async fn fetch(&self) -> u8 {
        1
    }
}

async fn fetch(f: &impl Fetch) -> u8 {
    f.fetch().await
}
