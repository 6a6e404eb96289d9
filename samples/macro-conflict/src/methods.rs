//! Macros on and among methods.

use async_recursion::async_recursion;
use delegate::delegate;

trait Walk {
    async fn walk(&self, depth: u32) -> u32;
    async fn count(depth: u32) -> u32;
}

struct Tree;

impl Walk for Tree {
    #[async_recursion] //~ macro-conflict
    async fn walk(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        self.walk(depth - 1).await
    }

    // Nothing is borrowed.
    #[async_recursion]
    async fn count(depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        Self::count(depth - 1).await
    }
}

#[async_trait::async_trait]
trait Door {
    async fn knock(&self) -> u8;
    fn number(&self) -> u8;
}

fn door(_: &dyn Door) {}

struct Inner;

#[async_trait::async_trait]
impl Door for Inner {
    #[async_recursion] //~ macro-conflict
    async fn knock(&self) -> u8 {
        1
    }

    fn number(&self) -> u8 {
        1
    }
}

struct Outer {
    inner: Inner,
}

#[async_trait::async_trait]
impl Door for Outer {
    delegate! { //~ macro-conflict
        to self.inner {
            async fn knock(&self) -> u8;
            fn number(&self) -> u8;
        }
    }
}
