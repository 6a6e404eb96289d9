//! Opaque types in the interface of a library.
#![allow(async_fn_in_trait)]

use std::future::Future;

pub trait Container {
    fn items(&self) -> impl Iterator<Item = u8>; //~ public-rpitit

    fn first(&self) -> Option<impl Clone>; //~ public-rpitit

    async fn load(&self) -> impl Iterator<Item = u8>; //~ public-rpitit

    fn later(
        &self,
    ) -> impl Future<Output = impl Clone> + Send; //~ public-rpitit
}

pub trait Given {
    fn given(&self, items: impl Iterator<Item = u8>) -> impl Iterator<Item = u8>; //~ public-rpitit
}

pub trait Standing {
    fn standing(&self) -> impl Iterator<Item = u8> { //~ public-rpitit
        std::iter::empty()
    }
}

// Near misses.
pub trait Futures {
    fn call(&self) -> impl Future<Output = u8> + Send;

    async fn load(&self) -> Vec<u8>;

    fn with(&self, items: impl Iterator<Item = u8>);

    fn boxed(&self) -> Box<dyn Iterator<Item = u8> + '_>;
}

pub trait Associated {
    type Items<'a>: Iterator<Item = u8>
    where
        Self: 'a;

    fn items(&self) -> Self::Items<'_>;

    async fn load(&self);
}

pub(crate) trait Inside {
    fn items(&self) -> impl Iterator<Item = u8>;
}

pub(crate) fn inside(i: &impl Inside) -> usize {
    i.items().count()
}
