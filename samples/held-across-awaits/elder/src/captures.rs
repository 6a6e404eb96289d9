//! What closures, blocks, functions and default bodies hold.

use super::{io, lend, shared, Svc, use_number};
use std::cell::Cell;
use std::future::Future;
use std::rc::Rc;

struct Counter {
    count: u8,
    cell: Cell<u8>,
}

impl Svc for Counter {
    fn call(&self) -> impl Future<Output = ()> + Send { //~ impl-future-not-send
        async { use_number(self.count).await }
    }
}

struct Copied(Cell<u8>);

impl Svc for Copied {
    fn call(&self) -> impl Future<Output = ()> + Send {
        let count = self.0.get();
        async move { use_number(count).await }
    }
}

impl Counter {
    fn reset(&self) {
        self.cell.set(0);
    }
}

struct Closure;

impl Svc for Closure {
    async fn call(&self) { //~ impl-future-not-send
        let value = shared();
        let read = move || *value;
        assert_eq!(read(), 1);
        io().await;
    }
}

struct Given;

impl Svc for Given {
    async fn call(&self) {
        let value = shared();
        let give = move || value;
        drop(give());
        io().await;
    }
}

struct Awaited;

impl Svc for Awaited {
    async fn call(&self) { //~ impl-future-not-send
        async {
            let value = shared();
            io().await;
            lend(&value);
        }
        .await;
    }
}

struct Forgotten;

impl Svc for Forgotten {
    async fn call(&self) {
        let future = async {
            let value = shared();
            io().await;
            lend(&value);
        };
        drop(future);
        io().await;
    }
}

struct Whole;

impl Svc for Whole {
    fn call(&self) -> impl Future<Output = ()> + Send { //~ impl-future-not-send
        let value = shared();
        async move { drop(value) }
    }
}

struct Field;

impl Svc for Field {
    fn call(&self) -> impl Future<Output = ()> + Send {
        let pair = (shared(), 1);
        async move { use_number(pair.1).await }
    }
}

// What functions of the workspace hold.
async fn holds() {
    let value = shared();
    io().await;
    lend(&value);
}

async fn takes(value: Rc<u8>) {
    drop(value);
}

struct Inside;

impl Svc for Inside {
    async fn call(&self) { //~ impl-future-not-send
        holds().await;
    }
}

struct Argument;

impl Svc for Argument {
    async fn call(&self) { //~ impl-future-not-send
        takes(shared()).await;
    }
}

struct Unawaited;

impl Svc for Unawaited {
    async fn call(&self) {
        drop(takes(shared()));
        io().await;
    }
}

// Default bodies.
trait Default {
    fn count(&self) -> u8;

    fn shared(&self) -> impl Future<Output = ()> + Send { //~ impl-future-not-send
        async move { use_number(self.count()).await }
    }

    fn local(&self) -> impl Future<Output = ()> + Send { //~ impl-future-not-send
        async {
            let value = shared();
            io().await;
            lend(&value);
        }
    }

    fn early(&self) -> impl Future<Output = ()> + Send {
        let count = self.count();
        async move { use_number(count).await }
    }
}

impl Default for Counter {
    fn count(&self) -> u8 {
        self.reset();
        self.count
    }
}
