//! Near misses: trait objects that compile.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

// Boxed by the macro.
#[async_trait::async_trait]
trait Boxed {
    async fn call(&self) -> u8;
}

fn boxed(_: &dyn Boxed) {}

// Boxed by hand.
trait ByHand {
    fn call(&self) -> Pin<Box<dyn Future<Output = u8> + '_>>;
}

fn by_hand(_: &dyn ByHand) {}

// Every async method is kept out of the object.
trait Opted {
    fn name(&self) -> String;

    async fn call(&self) -> u8
    where
        Self: Sized;

    fn items(&self) -> impl Iterator<Item = u8>
    where
        Self: Sized;
}

fn opted(_: &dyn Opted) {}

// The object of a supertrait has nothing of the traits below it.
trait Parent {
    fn name(&self) -> String;
}

trait Child: Parent {
    async fn call(&self) -> u8;
}

fn parent(_: &dyn Parent) {}

// `impl Trait` as an argument makes the method generic, and `Self: Sized` takes it out.
trait Visits {
    fn visit(&self, each: &mut dyn FnMut(u8));

    fn each(&self, f: impl Fn(u8))
    where
        Self: Sized;
}

fn visits(_: &dyn Visits) {}

// A polled trait has no futures of its own.
trait Stream {
    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u8>>;
}

fn stream(_: Pin<Box<dyn Stream>>) {}

// Names that mean something else here.
trait Service {
    async fn call(&self);
}

mod sync {
    pub trait Service {
        fn call(&self);
    }

    pub fn service(_: &dyn Service) {}
}

fn other_module(_: &dyn sync::Service) {}

fn shadowed() {
    trait Service {
        fn call(&self);
    }

    fn service(_: &dyn Service) {}
}

fn imported_in_a_block() {
    use sync::Service;

    fn nothing_here_sees_the_import() {}

    let _: Option<&dyn Service> = None;
}

async fn static_only(service: &impl Service) -> &'static str {
    service.call().await;
    // fn f(s: &dyn Service) {}
    /* Box<dyn Service> /* nested: &dyn Service */ */
    "Box<dyn Service>"
}

/// ```
/// fn example(s: &dyn Service) {}
/// ```
fn documented() -> &'static str {
    r#"let s: Box<dyn Service> = "nothing";"#
}

macro_rules! dropped {
    ($($t:tt)*) => {};
}

dropped! { struct S { service: Box<dyn Service> } }

// `dyn` is a name of its own only in an old edition; here it is a raw name.
fn r#dyn(service: &impl Service) -> usize {
    std::mem::size_of_val(service)
}
