//! Futures that other futures hold, which a trait promises to be `Send`.

use async_trait::async_trait;
use std::future::Future;

// Held by a future that is boxed as `Send`, for a trait object.
#[async_trait] //~ needless-async-trait
trait Reader {
    async fn read(&self) -> u8;
}

#[async_trait] //~ needless-async-trait
trait Whole {
    async fn read_all(&self) -> u8;
}

#[async_trait]
trait Job {
    async fn run(&self) -> u8;
    async fn all(&self) -> u8;
}

struct Import<R>(R);

#[async_trait]
impl<R: Reader + Whole + Send + Sync> Job for Import<R> {
    async fn run(&self) -> u8 {
        self.0.read().await
    }

    // An attribute that may rewrite the method leaves its future what the trait says.
    #[async_backtrace::framed]
    async fn all(&self) -> u8 {
        self.0.read_all().await
    }
}

fn start(job: &dyn Job) {}

// Held by one that promises `Send` to nobody: while it does, the question is open.
#[async_trait] //~ needless-async-trait
trait Source {
    async fn next(&self) -> u8;
}

trait Step {
    fn step(&self) -> impl Future<Output = u8> + Send;
}

impl<S: Source + Sync> Step for Import<S> {
    async fn step(&self) -> u8 {
        self.0.next().await
    }
}

fn steps(step: impl Step) {}

// Awaited by nothing that is promised.
#[async_trait] //~ needless-async-trait
trait Log {
    async fn log(&self);
}

struct Logged<L>(L);

impl<L: Log> Logged<L> {
    async fn all(&self) {
        self.0.log().await
    }
}
