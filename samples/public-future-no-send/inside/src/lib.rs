//! A crate that is not published says it once a trait.

use std::future::Future;

pub trait Tables {
    fn read(&self) -> impl Future<Output = usize>; //~ public-future-no-send

    fn write(&self) -> impl Future<Output = usize>;

    fn sent(&self) -> impl Future<Output = usize> + Send;
}

pub trait One {
    fn one(&self) -> impl Future<Output = usize>; //~ public-future-no-send
}

// Near miss: nothing is left to declare.
pub trait Sent {
    fn sent(&self) -> impl Future<Output = usize> + Send;
}
