//! Near misses, all of which compile.

use super::{io, Convert, Svc};
use async_trait::async_trait;
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

struct Scoped(Arc<Mutex<u8>>);

impl Svc for Scoped {
    async fn call(&self, with: u8) -> u8 {
        {
            let shared = Rc::new(with);
            assert_eq!(*shared, with);
        }
        let before = {
            let guard = self.0.lock().unwrap();
            *guard
        };
        io().await;
        let guard = self.0.lock().unwrap();
        drop(guard);
        let after = *self.0.lock().unwrap();
        io().await;
        before + after
    }
}

struct Moved;

impl Svc for Moved {
    async fn call(&self, with: u8) -> u8 {
        let shared = Rc::new(with);
        let value = unwrapped(shared);
        io().await;
        let mut again = Rc::new(value);
        unwrapped(again);
        io().await;
        again = Rc::new(with);
        unwrapped(again)
    }
}

fn unwrapped(shared: Rc<u8>) -> u8 {
    *shared
}

struct Owned;

impl Svc for Owned {
    async fn call(&self, with: u8) -> u8 {
        let cell = RefCell::new(with);
        let count = Cell::new(with);
        io().await;
        let run = || Rc::new(1);
        let value = *cell.borrow();
        value + count.get() + *run()
    }
}

// An author's word that it may be shared.
struct Trusted(RefCell<u8>);

unsafe impl Sync for Trusted {}

impl Svc for Trusted {
    async fn call(&self, with: u8) -> u8 {
        with
    }
}

// Bounds that suffice.
struct Limit<S>(S);

impl<S: Svc + Sync> Svc for Limit<S> {
    async fn call(&self, with: u8) -> u8 {
        self.0.call(with).await
    }
}

struct Pool<S>(Arc<Mutex<S>>);

impl<S> Svc for Pool<S>
where
    S: Svc + Send,
{
    async fn call(&self, with: u8) -> u8 {
        with
    }
}

// What is returned captures the inner future alone.
struct Through<S>(S);

impl<S: Svc> Svc for Through<S> {
    fn call(&self, with: u8) -> impl Future<Output = u8> + Send {
        self.0.call(with)
    }
}

trait Shared: Send + Sync {}

impl<T: Shared> Convert<T> for Moved {
    async fn convert(&self, value: T) {
        drop(value)
    }
}

// The trait bounds what the impl does not repeat.
trait Stated {
    fn put<T: Send>(&self, value: T) -> impl Future<Output = ()> + Send;
    fn shared(&self) -> impl Future<Output = ()> + Send
    where
        Self: Sync;
}

impl<S> Stated for Limit<S> {
    fn put<T: Send>(&self, value: T) -> impl Future<Output = ()> + Send {
        async move { drop(value) }
    }

    async fn shared(&self) {}
}

// No promise.
trait Plain {
    async fn plain(&self, with: Rc<u8>) -> u8;
}

impl Plain for Cell<u8> {
    async fn plain(&self, with: Rc<u8>) -> u8 {
        io().await;
        self.get() + *with
    }
}

#[async_trait(?Send)]
trait Task {
    async fn run(&self, with: Rc<u8>);
}

fn task(_: &dyn Task) {}

#[async_trait(?Send)]
impl Task for Cell<u8> {
    async fn run(&self, with: Rc<u8>) {
        io().await;
        self.set(*with)
    }
}
