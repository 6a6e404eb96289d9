//! Impls whose futures break the promise of their traits.

#![cfg_attr(feature = "unstable", feature(trait_alias, type_alias_impl_trait))]

use async_trait::async_trait;
use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;
use std::sync::Mutex;

mod globs;
mod sound;
#[cfg(feature = "unstable")]
mod unstable;

async fn io() {}

trait Svc {
    fn call(&self, with: u8) -> impl Future<Output = u8> + Send;
}

// Kept across an `.await`.
struct Local;

impl Svc for Local {
    async fn call(&self, with: u8) -> u8 { //~ impl-future-not-send
        let shared = Rc::new(with);
        io().await;
        *shared
    }
}

struct Block;

impl Svc for Block {
    fn call(&self, with: u8) -> impl Future<Output = u8> + Send { //~ impl-future-not-send
        async move {
            let shared = Rc::new(with);
            io().await;
            *shared
        }
    }
}

struct Locked(Mutex<u8>);

impl Svc for Locked {
    async fn call(&self, _with: u8) -> u8 { //~ impl-future-not-send
        let guard = self.0.lock().unwrap();
        io().await;
        *guard
    }
}

struct Lent;

impl Svc for Lent {
    async fn call(&self, with: u8) -> u8 { //~ impl-future-not-send
        let cell = RefCell::new(with);
        let value = cell.borrow_mut();
        io().await;
        drop(value);
        with
    }
}

// Captured: what `&self` leads to.
struct Cached(RefCell<u8>);

impl Svc for Cached {
    async fn call(&self, with: u8) -> u8 { //~ impl-future-not-send
        *self.0.borrow() + with
    }
}

struct Limit<S> {
    inner: Option<S>,
}

impl<S: Svc> Svc for Limit<S> {
    async fn call(&self, with: u8) -> u8 { //~ impl-future-not-send
        match &self.inner {
            Some(inner) => inner.call(with).await,
            None => with,
        }
    }
}

// Captured: parameters.
#[async_trait]
trait Sink {
    async fn put(&self, item: Rc<u8>);
    async fn each(&self, with: Box<dyn Fn(u8)>);
}

fn sink(_: &dyn Sink) {}

#[async_trait]
impl Sink for Local {
    async fn put(&self, item: Rc<u8>) { //~ impl-future-not-send
        drop(item)
    }

    async fn each(&self, with: Box<dyn Fn(u8)>) { //~ impl-future-not-send
        with(1)
    }
}

trait Convert<T> {
    fn convert(&self, value: T) -> impl Future<Output = ()> + Send;
}

impl<T: Clone> Convert<T> for Local {
    async fn convert(&self, value: T) { //~ impl-future-not-send
        drop(value.clone())
    }
}
