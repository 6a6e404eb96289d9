//! Macros and a trait for crates that name this one by `extern crate`.

#[macro_export]
macro_rules! object {
    ($p:path) => { Box<dyn $p> };
}

#[macro_export]
macro_rules! declare {
    ($n:ident) => {
        #[async_trait::async_trait] //~ needless-async-trait
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}

/// Used as a trait object by the other crate, under another name.
#[async_trait::async_trait]
pub trait Far {
    async fn go(&self);
}
