//! What is known of attribute macros from elsewhere: which keep a trait, use it as `dyn` themselves, or make its futures `Send`.
#![allow(dead_code)]

mod beside;
mod objects;
mod sent;

// Kept: what is written counts, so that nothing is in doubt.
#[mockall::automock]
#[async_trait::async_trait] //~ needless-async-trait
trait Mocked {
    async fn load(&self) -> u8;
}

#[mockall::automock]
trait Native {
    async fn load(&self) -> u8;
}

fn native(_: &dyn Native) {} //~ dyn-native-async

// Near miss: nobody knows what the macro makes of the trait.
#[async_backtrace::framed]
trait Framed {
    fn load(&self) -> impl std::future::Future<Output = u8>;
}

async fn use_of<M: Mocked, F: Framed>(mocked: M, framed: F) -> u8 {
    mocked.load().await + framed.load().await
}
