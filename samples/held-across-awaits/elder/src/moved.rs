//! Near misses: given away, or gone with their scope.

use super::{io, lend, shared, Svc, use_number};
use std::rc::Rc;

struct Dropped;

impl Svc for Dropped {
    async fn call(&self) {
        let value = shared();
        drop(value);
        io().await;
    }
}

struct Passed;

impl Svc for Passed {
    async fn call(&self) {
        let value = shared();
        let other = value;
        let pair = (other, 1);
        drop(pair);
        io().await;
    }
}

struct Wrapped;

impl Svc for Wrapped {
    async fn call(&self) {
        let values = vec![shared()];
        drop(values);
        io().await;
    }
}

struct Scoped;

impl Svc for Scoped {
    async fn call(&self) {
        let number = {
            let value = shared();
            lend(&value);
            *value
        };
        use_number(number).await;
    }
}

struct Never;

impl Svc for Never {
    async fn call(&self) {
        let value: Rc<u8>;
        io().await;
        value = shared();
        drop(value);
    }
}

struct Consumed;

impl Svc for Consumed {
    async fn call(&self) {
        for value in vec![shared()] {
            drop(value);
        }
        io().await;
    }
}

struct Turn;

impl Svc for Turn {
    async fn call(&self) {
        for i in 0..3 {
            {
                let value = Rc::new(i);
                lend(&value);
            }
            io().await;
        }
    }
}

struct Name;

impl Svc for Name {
    async fn call(&self) {
        use crate::other::Rc;
        let value = Rc::new(1);
        io().await;
        drop(value);
    }
}
