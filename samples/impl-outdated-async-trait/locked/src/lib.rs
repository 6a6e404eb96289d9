//! A requirement that lets in versions of both forms, of which the lock file holds one.

use async_trait::async_trait;
use axum::extract::{FromRequestParts, Parts};

pub struct Boxed;

#[async_trait] //~ impl-outdated-async-trait
impl<S: Send + Sync> FromRequestParts<S> for Boxed {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Boxed)
    }
}

pub struct Bare;

impl<S: Send + Sync> FromRequestParts<S> for Bare {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Bare)
    }
}
