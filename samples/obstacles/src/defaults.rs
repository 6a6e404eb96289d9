//! Default bodies.

use async_trait::async_trait;

#[async_trait] //~ needless-async-trait
trait Retry: Sync {
    async fn once(&self) -> bool;

    async fn attempt(&self, times: u32) -> bool {
        self.once().await || (times > 0 && self.attempt(times - 1).await)
    }
}

async fn retry(what: &impl Retry) -> bool {
    what.attempt(3).await
}

// The macro asks for `Sync` where a body needs it; a trait has to say so.
#[async_trait] //~ needless-async-trait
trait Twice: Send {
    async fn run(&self);

    async fn twice(&self) {
        self.run().await;
        self.run().await;
    }
}

fn start<T: Twice + Sync + 'static>(what: T) {
    tokio::spawn(async move { what.twice().await });
}
