//! The generator of random numbers that belongs to a thread.

use crate::{Svc, io};

struct Held;

impl Svc for Held {
    async fn call(&self) { //~ impl-future-not-send
        let generator = rand::rng();
        io().await;
        drop(generator);
    }
}

struct Dropped;

impl Svc for Dropped {
    async fn call(&self) {
        drop(rand::rng());
        io().await;
    }
}
