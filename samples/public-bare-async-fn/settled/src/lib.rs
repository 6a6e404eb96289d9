//! Near miss: a crate that has settled the question for all its traits.
#![allow(async_fn_in_trait)]

pub trait HttpService {
    async fn fetch(&self, url: &str) -> String;
}
