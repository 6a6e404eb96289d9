//! Near misses.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;

#[async_trait]
pub(crate) trait Job {
    async fn run(&self) -> u8;

    async fn cancel(&self) {}

    fn name(&self) -> String {
        "job".into()
    }
}

fn jobs() -> Vec<Box<dyn Job>> {
    Vec::new()
}

struct Same;

#[async_trait]
impl Job for Same {
    async fn run(&self) -> u8 {
        1
    }
}

// By another name, and not the nearest attribute.
struct Qualified;

#[::async_trait::async_trait]
#[allow(unused_variables)]
impl Job for Qualified {
    async fn run(&self) -> u8 {
        let unused = 2;
        2
    }
}

// What the macro would have written.
struct ByHand;

impl Job for ByHand {
    fn run<'a, 'b>(&'a self) -> Pin<Box<dyn Future<Output = u8> + Send + 'b>>
    where
        'a: 'b,
        Self: 'b,
    {
        Box::pin(async { 3 })
    }
}

// `?Send` on both sides.
#[async_trait(?Send)]
trait Local {
    async fn run(&self);
}

fn locals() -> Vec<Box<dyn Local>> {
    Vec::new()
}

#[async_trait(?Send)]
impl Local for Same {
    async fn run(&self) {}
}

// Nothing to rewrite: this impl writes the sync method only.
#[async_trait]
trait Optional: Sync {
    async fn run(&self) -> u8 {
        0
    }

    fn name(&self) -> String;
}

fn optional(_: &dyn Optional) {}

impl Optional for Same {
    fn name(&self) -> String {
        "same".into()
    }
}

// A native trait of the same name, and a type's own methods.
mod native {
    pub trait Job {
        async fn run(&self) -> u8;
    }

    impl Job for super::Same {
        async fn run(&self) -> u8 {
            4
        }
    }

    pub async fn run<J: Job>(job: &J) -> u8 {
        job.run().await
    }
}

impl Same {
    async fn run(&self) -> u8 {
        native::run(self).await
    }
}

// In the trait, `-> impl Future` is left alone; so it is here.
#[async_trait] //~ needless-async-trait
trait HalfBoxed {
    async fn boxed(&self);

    fn opaque(&self) -> impl Future<Output = u8> + Send;
}

#[async_trait]
impl HalfBoxed for Same {
    async fn boxed(&self) {}

    fn opaque(&self) -> impl Future<Output = u8> + Send {
        async { 5 }
    }
}

async fn half_boxed(h: &impl HalfBoxed) -> u8 {
    h.boxed().await;
    h.opaque().await
}
