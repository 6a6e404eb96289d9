//! Near miss: the lint is allowed in the manifest, and asked for again in one module.

pub trait HttpService {
    async fn fetch(&self, url: &str) -> String;
}

#[warn(async_fn_in_trait)]
pub mod strict {
    pub trait HttpService {
        async fn fetch(&self, url: &str) -> String; //~ public-bare-async-fn
    }
}
