//! Methods that await themselves, which the macro boxes each time.

use async_trait::async_trait;

#[async_trait] //~ needless-async-trait
trait Count {
    async fn count(&self, depth: u32) -> u32;
}

struct Direct;

#[async_trait]
impl Count for Direct {
    async fn count(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        self.count(depth - 1).await + 1
    }
}

#[async_trait] //~ needless-async-trait
trait Sum {
    async fn sum(&self) -> u32;
}

struct Tree(Vec<Tree>);

#[async_trait]
impl Sum for Tree {
    async fn sum(&self) -> u32 {
        let mut all = 1;
        for child in &self.0 {
            all += child.sum().await;
        }
        all
    }
}

#[async_trait] //~ needless-async-trait
trait Parity {
    async fn even(&self, n: u32) -> bool;
    async fn odd(&self, n: u32) -> bool;
}

struct Mutual;

#[async_trait]
impl Parity for Mutual {
    async fn even(&self, n: u32) -> bool {
        n == 0 || self.odd(n - 1).await
    }

    async fn odd(&self, n: u32) -> bool {
        n != 0 && Self::even(self, n - 1).await
    }
}

#[async_trait] //~ needless-async-trait
trait Visit {
    async fn visit(&self, depth: u32) -> u32;
}

struct Helped;

async fn below(helped: &Helped, depth: u32) -> u32 {
    Visit::visit(helped, depth - 1).await
}

#[async_trait]
impl Visit for Helped {
    async fn visit(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        below(self, depth).await
    }
}

// The box does not help where the future is to be `Send`.
#[async_trait] //~ needless-async-trait
trait Climb: Send + Sync {
    async fn climb(&self, height: u32) -> u32;
}

struct Boxed;

#[async_trait]
impl Climb for Boxed {
    async fn climb(&self, height: u32) -> u32 {
        if height == 0 {
            return 0;
        }
        Box::pin(self.climb(height - 1)).await
    }
}

fn start<C: Climb + 'static>(climber: C) {
    tokio::spawn(async move { climber.climb(3).await });
}

// Near miss: a layer around another value of the same trait, however many there are, calls none of its own methods.
#[async_trait] //~ needless-async-trait
trait Engine: Send + Sync {
    async fn apply(&self) -> u32;
}

struct Metered<E>(E);

#[async_trait]
impl<E: Engine> Engine for Metered<E> {
    async fn apply(&self) -> u32 {
        self.0.apply().await
    }
}

struct Logged<E> {
    inner: E,
}

#[async_trait]
impl<E: Engine> Engine for Logged<E> {
    async fn apply(&self) -> u32 {
        self.inner.apply().await
    }
}
