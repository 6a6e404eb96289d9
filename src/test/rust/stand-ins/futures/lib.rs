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

pub use stream::StreamExt;

pub mod stream {
    use std::future::Future;
    use std::pin::Pin;

    pub trait Stream {
        type Item;
    }

    pub type BoxStream<'a, T> = Pin<Box<dyn Stream<Item = T> + Send + 'a>>;

    pub trait StreamExt: Stream {
        fn boxed<'a>(self) -> BoxStream<'a, Self::Item>
        where
            Self: Sized + Send + 'a,
        {
            Box::pin(self)
        }
    }

    impl<S: Stream + ?Sized> StreamExt for S {}

    pub struct Unfold<S, G, F> {
        pub state: Option<S>,
        pub step: G,
        pub next: Option<F>,
    }

    impl<S, G: FnMut(S) -> F, F: Future<Output = Option<(T, S)>>, T> Stream for Unfold<S, G, F> {
        type Item = T;
    }

    pub fn unfold<S, G: FnMut(S) -> F, F: Future<Output = Option<(T, S)>>, T>(state: S, step: G) -> Unfold<S, G, F> {
        Unfold { state: Some(state), step, next: None }
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
