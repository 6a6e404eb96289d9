//! Near misses, all of which compile.

use super::{Borrowed, Forever, Svc, Typed};
use std::future::{ready, Future, Ready};

struct Bounded;

impl Svc for Bounded {
    fn call<'a>(&'a self, with: &str) -> impl Future<Output = usize> + 'a {
        ready(with.len())
    }
}

struct Listed;

impl Svc for Listed {
    fn call<'a>(&'a self, with: &str) -> impl Future<Output = usize> + use<'a> { //~ refining-impl
        ready(with.len())
    }
}

struct Named;

impl Svc for Named {
    fn call<'a>(&'a self, with: &str) -> Ready<usize> { //~ refining-impl
        ready(with.len())
    }
}

impl Typed<String> for Named {
    async fn put(&self, with: String) {
        drop(with)
    }
}

// `&'a self` says that what is behind it lives as long.
struct Holder<'x, T>(&'x T);

impl<'x, T> Borrowed<'x> for Holder<'x, T> {
    async fn items(&self) {}
}

impl Borrowed<'static> for Named {
    async fn items(&self) {}
}

impl Forever for Named {
    fn run(&self) -> impl Future<Output = ()> + Send + 'static {
        ready(())
    }
}

// One lifetime, whatever the impl calls it.
trait Together {
    fn join<'a, T>(&'a self, with: &'a str, and: &'a [&T]) -> impl Future<Output = ()> + 'a;
}

impl Together for Named {
    async fn join<'b, T>(&'b self, _with: &'b str, _and: &'b [&T]) {}
}

trait Alike {
    fn like<'a>(&'a self, with: &'a str) -> impl Future<Output = ()> + 'a; //~ redundant-capture
}

impl Alike for Named {
    async fn like(&self, _with: &str) {}
}

trait Stated {
    fn stated<'a, 'b: 'a>(&'a self, with: &'b str) -> impl Future<Output = ()> + 'a;
}

impl Stated for Named {
    async fn stated<'a, 'b: 'a>(&'a self, _with: &'b str) {}
}
