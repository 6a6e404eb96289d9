//! Uses that are no trait objects, however much they look like it.

use async_trait::async_trait;
use std::sync::Arc;

#[async_trait] //~ needless-async-trait
trait Repository {
    async fn get(&self, id: u64) -> String;
}

// Another trait of that name is the object.
mod sync {
    pub trait Repository {
        fn get(&self, id: u64) -> String;
    }
}

struct Handlers {
    repository: Box<dyn sync::Repository>,
}

// dyn Repository in a comment, and in a string:
const HELP: &str = "pass a Box<dyn Repository>";

// A macro that drops what it is given.
macro_rules! ignored {
    ($($t:tt)*) => {};
}

ignored! { fn f(r: &dyn Repository) {} }

// A forwarding impl is no use, and its `Box<R>` no trait object.
#[async_trait]
impl<R: Repository + Send + Sync + ?Sized> Repository for Arc<R> {
    async fn get(&self, id: u64) -> String {
        (**self).get(id).await
    }
}

// Generic code hands the future to a runtime: the verdict asks for `Send`, not for a box.
#[async_trait] //~ needless-async-trait
trait Job: Send + Sync {
    async fn run(&self);
}

fn start<J: Job + 'static>(job: J) {
    tokio::spawn(async move { job.run().await });
}

// A sync subtrait's trait object does not call the async method of a trait *below* it.
trait Named {
    fn name(&self) -> String;
}

#[async_trait] //~ needless-async-trait
trait Worker: Named {
    async fn work(&self);
}

async fn all(named: &[Box<dyn Named>], worker: &impl Worker) -> usize {
    worker.work().await;
    named.len()
}

// `where Self: Sized` keeps the only async method out of the object.
#[async_trait] //~ needless-async-trait
trait Shape {
    fn area(&self) -> f64;

    async fn render(&self)
    where
        Self: Sized;
}

fn total(shapes: &[Box<dyn Shape>]) -> f64 {
    shapes.iter().map(|s| s.area()).sum()
}

// Native futures would serve here as well: the one in use is boxed by hand.
trait ByHand {
    fn call(&self) -> std::pin::Pin<Box<dyn std::future::Future<Output = ()> + Send + '_>>;
}

async fn by_hand<B: ByHand>(b: &B) {
    b.call().await
}
