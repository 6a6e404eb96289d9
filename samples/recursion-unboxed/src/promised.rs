//! Futures that are to be `Send`, and default bodies: a box is not enough.

use std::future::Future;
use std::pin::Pin;

trait Walk {
    fn walk(&self, depth: u32) -> impl Future<Output = u32> + Send;
}

struct Plain;

impl Walk for Plain {
    async fn walk(&self, depth: u32) -> u32 { //~ recursion-unboxed
        if depth == 0 {
            return 0;
        }
        Box::pin(self.walk(depth - 1)).await
    }
}

struct Tree(Vec<Tree>);

impl Walk for Tree {
    async fn walk(&self, depth: u32) -> u32 { //~ recursion-unboxed
        let mut all = depth;
        for child in &self.0 {
            all += Box::pin(async move { child.walk(depth + 1).await }).await;
        }
        all
    }
}

struct Chain(Option<Box<Chain>>);

impl Walk for Chain {
    async fn walk(&self, depth: u32) -> u32 { //~ recursion-unboxed
        match &self.0 {
            Some(next) => Box::pin(next.walk(depth + 1)).await,
            None => depth,
        }
    }
}

trait Retry {
    async fn attempt(&self, times: u32) -> bool { //~ recursion-unboxed
        times > 0 && Box::pin(self.attempt(times - 1)).await
    }
}

trait Later {
    fn later(&self, times: u32) -> impl Future<Output = u32> { //~ recursion-unboxed
        async move {
            match times {
                0 => 0,
                _ => Box::pin(self.later(times - 1)).await,
            }
        }
    }
}

// Near misses.
trait Known {
    fn known(&self, times: u32) -> impl Future<Output = u32> {
        if times > 0 {
            drop(self.known(times - 1));
        }
        std::future::ready(times)
    }
}

struct Said;

impl Walk for Said {
    fn walk(&self, depth: u32) -> impl Future<Output = u32> + Send {
        async move {
            if depth == 0 {
                return 0;
            }
            Box::pin(self.walk(depth - 1)).await
        }
    }
}

struct Helped;

fn below(helped: &Helped, depth: u32) -> Pin<Box<dyn Future<Output = u32> + Send + '_>> {
    Box::pin(helped.walk(depth))
}

impl Walk for Helped {
    async fn walk(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        below(self, depth - 1).await
    }
}

async fn again<R: Again + ?Sized>(what: &R, times: u32) -> bool {
    Box::pin(what.attempt(times)).await
}

trait Again {
    async fn attempt(&self, times: u32) -> bool {
        times > 0 && again(self, times - 1).await
    }
}
