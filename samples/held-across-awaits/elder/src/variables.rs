//! Variables.

use super::{io, lend, ready, Svc, use_number};
use std::cell::Cell;
use std::rc::Rc;

// To the end of their scope, not to their last use.
struct LastUse;

impl Svc for LastUse {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        lend(&value);
        io().await;
    }
}

struct Unused;

impl Svc for Unused {
    async fn call(&self) { //~ impl-future-not-send
        let _value = Rc::new(1);
        io().await;
    }
}

struct Shadowed;

impl Svc for Shadowed {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        let value = *value;
        io().await;
        assert_eq!(value, 1);
    }
}

struct Branch;

impl Svc for Branch {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        if ready() {
            drop(value);
        } else {
            io().await;
        }
    }
}

struct Turns;

impl Svc for Turns {
    async fn call(&self) { //~ impl-future-not-send
        for i in 0..3 {
            let value = Rc::new(i);
            lend(&value);
            io().await;
        }
    }
}

// Lent once, given away later.
struct Read;

impl Svc for Read {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        let number = *value;
        drop(value);
        use_number(number).await;
    }
}

struct Cloned;

impl Svc for Cloned {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        let other = value.clone();
        drop(value);
        drop(other);
        io().await;
    }
}

struct Printed;

impl Svc for Printed {
    async fn call(&self) { //~ impl-future-not-send
        let value = Rc::new(1);
        println!("{value}");
        drop(value);
        io().await;
    }
}

struct Taken;

impl Svc for Taken {
    async fn call(&self) { //~ impl-future-not-send
        let mut value = Some(Rc::new(1));
        drop(value.take());
        io().await;
    }
}

// Given away in part, or given twice.
struct Part;

impl Svc for Part {
    async fn call(&self) { //~ impl-future-not-send
        let pair = (Rc::new(1), 2);
        drop(pair.0);
        io().await;
    }
}

struct Matched;

impl Svc for Matched {
    async fn call(&self) { //~ impl-future-not-send
        let value = Some(Rc::new(1));
        match value {
            Some(inner) => drop(inner),
            None => {}
        }
        io().await;
    }
}

struct Assigned;

impl Svc for Assigned {
    async fn call(&self) { //~ impl-future-not-send
        let mut value = Rc::new(1);
        value = Rc::new(*value);
        drop(value);
        io().await;
    }
}

struct Later;

impl Svc for Later {
    async fn call(&self) { //~ impl-future-not-send
        let value;
        value = Rc::new(1);
        drop(value);
        io().await;
    }
}

struct Filled;

impl Svc for Filled {
    async fn call(&self) { //~ impl-future-not-send
        let mut all = Vec::new();
        all.push(Rc::new(1));
        io().await;
        drop(all);
    }
}

// References and pointers, which are used later.
struct Celled;

impl Svc for Celled {
    async fn call(&self) { //~ impl-future-not-send
        let cell = Cell::new(1);
        let value = &cell;
        io().await;
        value.set(2);
    }
}

struct Pointed;

impl Svc for Pointed {
    async fn call(&self) { //~ impl-future-not-send
        let value = 1;
        let pointer: *const u8 = &value;
        io().await;
        assert!(!pointer.is_null());
    }
}

struct Received;

impl Svc for Received {
    async fn call(&self) { //~ impl-future-not-send
        let (_sender, receiver) = std::sync::mpsc::channel::<u8>();
        for number in &receiver {
            use_number(number).await;
        }
    }
}
