//! Aliases of unstable Rust.

use super::{io, Svc};

// An alias of bounds, one of which is `Send`.
trait Shared<T> = Fn(T) + Send + Sync + 'static
where
    T: Clone;

#[derive(Clone)]
struct Each<F>(F);

impl<F: Shared<u8>> Svc for Each<F> {
    async fn call(&self, with: u8) -> u8 {
        io().await;
        (self.0)(with);
        with
    }
}

// What the alias hides is `Send`, whatever its bounds say.
type Delays = impl Iterator<Item = u8>;

#[define_opaque(Delays)]
fn delays() -> Delays {
    0..8
}

struct Retry(Delays);

impl Svc for Retry {
    async fn call(&self, with: u8) -> u8 {
        io().await;
        with
    }
}

// A hit: an alias whose bounds say nothing of it.
trait Once<T> = Fn(T) + 'static;

struct Any<F>(F);

impl<F: Once<u8>> Svc for Any<F> {
    async fn call(&self, with: u8) -> u8 { //~ impl-future-not-send
        io().await;
        with
    }
}
