//! Types that are not `Send` by what they hold.

use super::{io, lend, shared, Svc};
use std::cell::Cell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

struct Wrapper(Rc<u8>);

impl Wrapper {
    fn get(&self) -> u8 {
        *self.0
    }

    fn into_number(self) -> u8 {
        *self.0
    }
}

struct Holder<T>(T);

enum Choice {
    Plain(u8),
    Shared(Rc<u8>),
}

type Alias = Rc<u8>;

struct Foreign(*const u8);

struct Trusted(Rc<u8>);

// SAFETY: for show.
unsafe impl Send for Trusted {}

fn wrapper() -> Wrapper {
    Wrapper(shared())
}

struct Made;

impl Svc for Made {
    async fn call(&self) { //~ impl-future-not-send
        let value = wrapper();
        io().await;
        assert_eq!(value.get(), 1);
    }
}

struct Generic;

impl Svc for Generic {
    async fn call(&self) { //~ impl-future-not-send
        let value = Holder(shared());
        io().await;
        drop(value.0);
    }
}

struct Variant;

impl Svc for Variant {
    async fn call(&self) { //~ impl-future-not-send
        let value = Choice::Plain(1);
        io().await;
        if let Choice::Shared(inner) = value {
            lend(&inner);
        }
    }
}

struct Named;

impl Svc for Named {
    async fn call(&self) { //~ impl-future-not-send
        let value: Alias = shared();
        io().await;
        lend(&value);
    }
}

struct Marked;

impl Svc for Marked {
    async fn call(&self) { //~ impl-future-not-send
        let value: PhantomData<Rc<u8>> = PhantomData;
        io().await;
        let _ = value;
    }
}

struct Empty;

impl Svc for Empty {
    async fn call(&self) { //~ impl-future-not-send
        let values: Vec<Rc<u8>> = Vec::new();
        io().await;
        drop(values);
    }
}

struct Failed;

impl Svc for Failed {
    async fn call(&self) { //~ impl-future-not-send
        let error: Box<dyn std::error::Error> = "none".into();
        io().await;
        drop(error);
    }
}

struct Called;

impl Svc for Called {
    async fn call(&self) { //~ impl-future-not-send
        let run: Box<dyn Fn()> = Box::new(|| {});
        run();
        io().await;
    }
}

struct Counted;

impl Svc for Counted {
    async fn call(&self) { //~ impl-future-not-send
        let value = Arc::new(Cell::new(1));
        io().await;
        value.set(2);
    }
}

struct Arguments;

impl Svc for Arguments {
    async fn call(&self) { //~ impl-future-not-send
        for argument in std::env::args() {
            io().await;
            drop(argument);
        }
    }
}

// Near misses.
struct Spent;

impl Svc for Spent {
    async fn call(&self) {
        let value = wrapper();
        assert_eq!(value.into_number(), 1);
        io().await;
    }
}

struct Plain;

impl Svc for Plain {
    async fn call(&self) {
        let value = Holder(1);
        io().await;
        assert_eq!(value.0, 1);
    }
}

struct Word;

impl Svc for Word {
    async fn call(&self) {
        let value = Trusted(shared());
        io().await;
        lend(&value.0);
    }
}

struct Unneeded;

impl Svc for Unneeded {
    async fn call(&self) {
        let value = Foreign(&1);
        assert!(!value.0.is_null());
        io().await;
    }
}

struct Sendable;

impl Svc for Sendable {
    async fn call(&self) {
        let run: Box<dyn Fn() + Send> = Box::new(|| {});
        io().await;
        run();
    }
}

struct Locked;

impl Svc for Locked {
    async fn call(&self) {
        let value = Arc::new(Mutex::new(Cell::new(1)));
        io().await;
        drop(value);
    }
}
