//! Bounds that leaving out would change.

use std::future::Future;

struct Guard<'a>(&'a str);

trait Writer<T> {
    fn two<'a>(&'a self, to: &str) -> impl Future<Output = usize> + 'a;
    fn hidden(&self, guard: Guard) -> impl Future<Output = usize> + '_;
    fn typed(&self, with: T) -> impl Future<Output = usize> + '_;
}

trait Typed {
    fn typed<T>(&self, with: T) -> impl Future<Output = usize> + '_;
    fn opaque(&self, with: impl Sized) -> impl Future<Output = usize> + '_;
    fn forever(&self) -> impl Future<Output = usize> + 'static;
    fn less(&self) -> impl Sized + use<Self>;
    fn owned(self, with: &str) -> impl Future<Output = usize> + '_;
    fn nobody(with: &str) -> impl Future<Output = usize> + '_;
}

trait Borrowed<'x> {
    fn items(&self) -> impl Iterator<Item = u8> + '_;
}

// In functions it depends on the edition.
struct Bytes(Vec<u8>);

impl Bytes {
    fn items(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.iter().copied()
    }
}

fn items(of: &[u8]) -> impl Iterator<Item = u8> + '_ {
    of.iter().copied()
}
