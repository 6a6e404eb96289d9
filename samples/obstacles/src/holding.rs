//! A type that holds boxed futures.

use std::future::Future;
use std::pin::Pin;

pub struct Held<'a>(pub Pin<Box<dyn Future<Output = u8> + Send + 'a>>);

impl<'a> From<Pin<Box<dyn Future<Output = u8> + Send + 'a>>> for Held<'a> {
    fn from(kept: Pin<Box<dyn Future<Output = u8> + Send + 'a>>) -> Self {
        Held(kept)
    }
}
