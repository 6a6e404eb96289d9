//! Stands in for `axum` 0.8, whose traits are native: handlers, routes and extractors, and nothing behind them.

use std::future::Future;
use std::marker::PhantomData;

/// What answers: a function whose future is `Send`.
pub trait Handler<T, S>: Clone + Send + Sized + 'static {
    type Future: Future + Send + 'static;
}

impl<F, Fut, S> Handler<(), S> for F
where
    F: FnOnce() -> Fut + Clone + Send + 'static,
    Fut: Future + Send + 'static,
{
    type Future = Fut;
}

impl<F, Fut, S, A> Handler<(A,), S> for F
where
    F: FnOnce(A) -> Fut + Clone + Send + 'static,
    Fut: Future + Send + 'static,
{
    type Future = Fut;
}

pub struct Router<S = ()>(PhantomData<S>);

impl<S> Router<S> {
    pub fn new() -> Self {
        Self(PhantomData)
    }

    pub fn route(self, _: &str, _: routing::MethodRouter<S>) -> Self {
        self
    }
}

pub mod routing {
    use super::{Handler, PhantomData};

    pub struct MethodRouter<S>(PhantomData<S>);

    pub fn get<H: Handler<T, S>, T, S>(handler: H) -> MethodRouter<S> {
        drop(handler);
        MethodRouter(PhantomData)
    }
}

pub mod extract {
    use std::future::Future;

    pub struct Parts;

    pub struct Request;

    pub trait FromRequestParts<S>: Sized {
        type Rejection;

        fn from_request_parts(parts: &mut Parts, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> + Send;
    }

    pub trait FromRequest<S>: Sized {
        type Rejection;

        fn from_request(request: Request, state: &S) -> impl Future<Output = Result<Self, Self::Rejection>> + Send;
    }

    pub struct State<S>(pub S);
}
