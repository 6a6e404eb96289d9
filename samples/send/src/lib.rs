//! Where futures of generic code must be `Send`, and where that only looks so. What each trait's verdict is stands in `verdicts.txt`.
#![allow(dead_code)]

mod elsewhere;
mod held;
mod here;
mod sinks;

// Here the future is boxed, and `Send`; a declared one would do.
#[async_trait::async_trait] //~ needless-async-trait
trait Boxed: Send + Sync + 'static {
    async fn run(&self);
}

fn boxed<B: Boxed>(boxed: B) {
    tokio::spawn(async move { boxed.run().await });
}
