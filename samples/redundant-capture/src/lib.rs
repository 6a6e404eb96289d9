//! Bounds that say what a trait's methods do anyway.

use std::future::Future;

mod meaningful;

trait Reader {
    fn one(&self) -> impl Future<Output = usize> + Send + '_; //~ redundant-capture
    fn named<'a>(&'a mut self, to: &'a str) -> impl Future<Output = usize> + 'a; //~ redundant-capture
    fn inside(&self) -> Result<impl Iterator<Item = u8> + '_, String>; //~ redundant-capture
    fn generic<'a, T>(&'a self, with: &'a T) -> impl Future<Output = usize> + 'a; //~ redundant-capture
    fn listed(&self) -> impl Sized + use<'_, Self>; //~ redundant-capture
    fn tricked<'a>(&'a self) -> impl Iterator<Item = u8> + Captures<&'a ()>; //~ redundant-capture
    fn plain(&self) -> impl Future<Output = usize> + Send;
}

trait Captures<T: ?Sized> {}

impl<T: ?Sized, U: ?Sized> Captures<T> for U {}

// In an impl it even says more than the trait.
trait Words {
    fn words(&self) -> impl Iterator<Item = u8>;
}

struct Text<T>(Vec<T>);

impl<T: Into<u8> + Copy> Words for Text<T> {
    fn words(&self) -> impl Iterator<Item = u8> + '_ { //~ redundant-capture //~ refining-impl
        self.0.iter().map(|w| (*w).into())
    }
}
