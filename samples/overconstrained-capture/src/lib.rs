//! Futures that hold more than their traits let them.

use std::future::Future;

mod sound;

trait Svc {
    fn call<'a>(&'a self, with: &str) -> impl Future<Output = usize> + 'a;
}

struct Client;

impl Svc for Client {
    async fn call(&self, with: &str) -> usize { //~ overconstrained-capture
        with.len()
    }
}

struct Written;

impl Svc for Written {
    fn call<'a>(&'a self, with: &str) -> impl Future<Output = usize> { //~ overconstrained-capture
        let length = with.len();
        async move { length }
    }
}

trait Typed<T> {
    fn put(&self, with: T) -> impl Future<Output = ()> + '_;
}

impl<T> Typed<T> for Client {
    async fn put(&self, with: T) { //~ overconstrained-capture
        drop(with)
    }
}

trait Opaque {
    fn put(&self, with: impl Send) -> impl Future<Output = ()> + '_;
}

impl Opaque for Client {
    async fn put(&self, with: impl Send) { //~ overconstrained-capture
        drop(with)
    }
}

trait Forever {
    fn run(&self) -> impl Future<Output = ()> + Send + 'static;
}

impl Forever for Client {
    async fn run(&self) {} //~ overconstrained-capture
}

trait Borrowed<'x> {
    fn items(&self) -> impl Future<Output = ()> + '_;
}

impl<'x> Borrowed<'x> for Client {
    async fn items(&self) {} //~ overconstrained-capture
}
