//! A crate whose traits are native in the versions that are asked for.

use async_trait::async_trait;
use axum::extract::{FromRequest, FromRequestParts, Parts, Request};

pub struct Session(pub String);

#[async_trait] //~ impl-outdated-async-trait
impl<S: Send + Sync> FromRequestParts<S> for Session {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Session(String::new()))
    }
}

pub struct Body;

#[cfg_attr(feature = "boxed", async_trait)] //~ impl-outdated-async-trait
impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = ();

    async fn from_request(_: Request, _: &S) -> Result<Self, ()> {
        Ok(Body)
    }
}

// Near misses: as the trait wants it.
pub struct Token;

impl<S: Send + Sync> FromRequestParts<S> for Token {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Token)
    }
}

#[async_trait]
trait Local {
    async fn get(&self) -> u8;
}

#[async_trait]
impl Local for Token {
    async fn get(&self) -> u8 {
        1
    }
}

pub async fn get() -> u8 {
    let local: &dyn Local = &Token;
    local.get().await
}
