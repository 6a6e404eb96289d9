//! Stands in for `axum` 0.8, whose traits are native.

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
}
