//! Near miss as long as one looks at this crate alone: the objects are made elsewhere.

/// Code that is loaded when the program starts. Its future is not declared `Send`.
#[allow(async_fn_in_trait)]
pub trait Plugin {
    async fn run(&self);
}

/// One more, known to others by another name. Its future is `Send`.
mod hooks {
    pub trait Hook {
        fn run(&self) -> impl std::future::Future<Output = ()> + Send;
    }
}

pub mod prelude {
    pub use crate::hooks::Hook as Extension;
}
