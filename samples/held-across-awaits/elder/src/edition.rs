//! Where temporaries end in this edition.

use super::{io, ready, shared, Svc, use_number};
use std::sync::Mutex;

struct Otherwise;

impl Svc for Otherwise {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Some(1));
        if let Some(number) = lock.lock().unwrap().take() {
            assert_eq!(number, 1);
        } else {
            io().await;
        };
    }
}

struct Within;

impl Svc for Within {
    async fn call(&self) { //~ impl-future-not-send
        let lock = Mutex::new(Some(1));
        if let Some(number) = lock.lock().unwrap().take() {
            use_number(number).await;
        };
    }
}

struct Tail;

impl Svc for Tail {
    async fn call(&self) {
        let number = {
            let lock = Mutex::new(1);
            io().await;
            let number = *lock.lock().unwrap();
            number
        };
        use_number(number).await;
    }
}

struct Inner;

impl Svc for Inner {
    async fn call(&self) { //~ impl-future-not-send
        use_number({ *shared() }).await;
    }
}

struct Choice;

impl Svc for Choice {
    async fn call(&self) {
        use_number(if ready() { *shared() } else { 2 }).await;
    }
}
