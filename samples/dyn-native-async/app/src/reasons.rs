//! What keeps a trait from being an object.

use std::future::Future;

// A future that each impl chooses.
trait ReturnsFuture {
    fn call(&self) -> impl Future<Output = u8> + Send;
}

fn returns_future(_: &dyn ReturnsFuture) {} //~ dyn-native-async

// An iterator is no better.
trait ReturnsIterator {
    fn items(&self) -> impl Iterator<Item = u8>;
}

fn returns_iterator(_: &dyn ReturnsIterator) {} //~ dyn-native-async

// Nor is one inside another type.
trait Nested {
    fn items(&self) -> Option<Box<impl Iterator<Item = u8>>>;
}

fn nested(_: &dyn Nested) {} //~ dyn-native-async

// One method of several is enough.
trait Mixed {
    fn name(&self) -> String;

    async fn open(&self)
    where
        Self: Sized;

    async fn close(&self);
}

fn mixed(_: &dyn Mixed) {} //~ dyn-native-async

// By value, too.
trait Consumed {
    async fn finish(self) -> u8;
}

fn consumed(_: Box<dyn Consumed>) {} //~ dyn-native-async

// A supertrait's method belongs to the object, however far above it stands.
trait Base {
    async fn start(&self);
}

trait Middle
where
    Self: Base,
{
}

trait Top: Middle + Send {
    fn name(&self) -> String;
}

fn inherited(_: &dyn Top) {} //~ dyn-native-async

// A macro boxes this trait's own methods, not those above it.
#[async_trait::async_trait]
trait Boxed: Base {
    async fn stop(&self);
}

fn boxed(_: &dyn Boxed) {} //~ dyn-native-async

// It also leaves `-> impl Trait` as it is.
#[async_trait::async_trait]
trait HalfBoxed {
    async fn stop(&self);
    fn items(&self) -> impl Iterator<Item = u8>;
}

fn half_boxed(_: &dyn HalfBoxed) {} //~ dyn-native-async

// `make` makes no form that can be an object, under neither name.
#[trait_variant::make(Fetch: Send)]
trait LocalFetch {
    async fn fetch(&self) -> u8;
}

fn local_variant(_: &dyn LocalFetch) {} //~ dyn-native-async

fn send_variant(_: &dyn Fetch) {} //~ dyn-native-async

// Async closures are async functions.
fn closure(_: &dyn AsyncFn()) {} //~ dyn-native-async

// A trait of another crate of the workspace, under its alias there.
fn across_crates(_: &dyn plugins::Plugin) {} //~ both-static-and-dyn //~ dyn-native-async

fn across_crates_renamed(_: &dyn plugins::prelude::Extension) {} //~ dyn-native-async
