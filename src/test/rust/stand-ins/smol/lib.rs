//! Stands in for `smol` 2: signatures, and nothing behind them.

use std::future::Future;
use std::marker::PhantomData;

pub struct Task<T>(PhantomData<T>);

impl<T> Task<T> {
    pub fn detach(self) {}
}

pub fn spawn<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Task<T> {
    drop(future);
    Task(PhantomData)
}

pub fn block_on<T>(future: impl Future<Output = T>) -> T {
    drop(future);
    loop {}
}

#[derive(Default)]
pub struct LocalExecutor<'a>(PhantomData<(&'a (), *const ())>);

impl<'a> LocalExecutor<'a> {
    pub fn new() -> Self {
        Self(PhantomData)
    }

    pub fn spawn<T: 'a>(&self, future: impl Future<Output = T> + 'a) -> Task<T> {
        drop(future);
        Task(PhantomData)
    }
}
