//! A requirement that lets in versions of both forms, both of which the lock file holds: which one is built is not known.

use async_trait::async_trait;
use axum::extract::{FromRequestParts, Parts};
use bb8::ManageConnection;

pub struct Token;

impl<S: Send + Sync> FromRequestParts<S> for Token {
    type Rejection = ();

    async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, ()> {
        Ok(Token)
    }
}

#[async_trait]
impl ManageConnection for Token {
    type Connection = u8;

    async fn connect(&self) -> Result<u8, String> {
        Ok(1)
    }

    fn has_broken(&self, _: &mut u8) -> bool {
        false
    }
}
