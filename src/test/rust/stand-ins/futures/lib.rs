//! Stands in for `futures` 0.3: signatures, and nothing behind them.

pub use future::{Future, FutureExt};

pub mod future {
    pub use std::future::Future;
    use std::pin::Pin;

    pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
    pub type LocalBoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

    pub trait FutureExt: Future {
        fn boxed<'a>(self) -> BoxFuture<'a, Self::Output>
        where
            Self: Sized + Send + 'a,
        {
            Box::pin(self)
        }

        fn boxed_local<'a>(self) -> LocalBoxFuture<'a, Self::Output>
        where
            Self: Sized + 'a,
        {
            Box::pin(self)
        }
    }

    impl<F: Future + ?Sized> FutureExt for F {}

    pub async fn join_all<I>(all: I) -> Vec<<I::Item as Future>::Output>
    where
        I: IntoIterator,
        I::Item: Future,
    {
        let mut found = Vec::new();
        for future in all {
            found.push(future.await);
        }
        found
    }
}

pub mod executor {
    pub fn block_on<F: std::future::Future>(future: F) -> F::Output {
        drop(future);
        loop {}
    }
}

#[macro_export]
macro_rules! join {
    ($($future:expr),* $(,)?) => {
        ($($future.await),*)
    };
}
