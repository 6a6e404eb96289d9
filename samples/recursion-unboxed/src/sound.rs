//! Near misses, all of which compile.

use super::Walk;
use std::ops::Deref;

struct Boxed;

impl Walk for Boxed {
    async fn walk(&self, depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        Box::pin(self.walk(depth - 1)).await + 1
    }

    async fn count(depth: u32) -> u32 {
        if depth == 0 {
            return 0;
        }
        let deeper = Box::pin(async move { Self::count(depth - 1).await });
        deeper.await
    }
}

// A method of the type's own comes first.
struct Own;

impl Own {
    async fn walk(&self, depth: u32) -> u32 {
        depth
    }

    async fn count(depth: u32) -> u32 {
        depth
    }
}

impl Walk for Own {
    async fn walk(&self, depth: u32) -> u32 {
        self.walk(depth).await
    }

    async fn count(depth: u32) -> u32 {
        Self::count(depth).await
    }
}

// It does even where it leads to a method of a trait itself, and stands in another place.
struct Reader(Boxed);

impl Walk for Reader {
    async fn walk(&self, depth: u32) -> u32 {
        self.walk(depth).await.unwrap_or(0)
    }

    async fn count(depth: u32) -> u32 {
        Self::count(depth).await.unwrap_or(0)
    }
}

impl Reader {
    async fn walk(&self, depth: u32) -> Option<u32> {
        Some(Walk::walk(&self.0, depth).await)
    }

    async fn count(depth: u32) -> Option<u32> {
        Some(Boxed::count(depth).await)
    }
}

// Another value's method.
struct Shared(Box<Boxed>);

impl Deref for Shared {
    type Target = Boxed;

    fn deref(&self) -> &Boxed {
        &self.0
    }
}

impl Walk for Shared {
    async fn walk(&self, depth: u32) -> u32 {
        (**self).walk(depth).await + self.0.walk(depth).await
    }

    async fn count(depth: u32) -> u32 {
        Boxed::count(depth).await
    }
}

// Another impl of the same trait.
trait Convert<T> {
    async fn convert(&self, value: T) -> u64;
}

impl Convert<u32> for Boxed {
    async fn convert(&self, value: u32) -> u64 {
        self.convert(u64::from(value)).await
    }
}

impl Convert<u64> for Boxed {
    async fn convert(&self, value: u64) -> u64 {
        value
    }
}

// The macro boxes each call.
#[async_trait::async_trait]
trait Climb {
    async fn climb(&self, height: u32) -> u32;
}

fn climb(_: &dyn Climb) {}

#[async_trait::async_trait]
impl Climb for Boxed {
    async fn climb(&self, height: u32) -> u32 {
        if height == 0 {
            return 0;
        }
        self.climb(height - 1).await
    }
}

struct Parts(Option<Other>);

struct Other;

impl Walk for Parts {
    async fn walk(&self, depth: u32) -> u32 {
        match &self.0 {
            Some(other) => other.walk(depth).await,
            None => depth,
        }
    }

    async fn count(depth: u32) -> u32 {
        depth
    }
}

impl Walk for Other {
    async fn walk(&self, depth: u32) -> u32 {
        depth
    }

    async fn count(depth: u32) -> u32 {
        depth
    }
}
