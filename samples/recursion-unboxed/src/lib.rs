//! Methods that await themselves.

mod mapped;
mod promised;
mod sound;
mod through;

trait Walk {
    async fn walk(&self, depth: u32) -> u32;
    async fn count(depth: u32) -> u32;
}

struct Tree;

impl Walk for Tree {
    async fn walk(&self, depth: u32) -> u32 { //~ recursion-unboxed
        if depth == 0 {
            0
        } else {
            self.walk(depth - 1).await + 1
        }
    }

    async fn count(depth: u32) -> u32 { //~ recursion-unboxed
        match depth {
            0 => 0,
            _ => Self::count(depth - 1).await,
        }
    }
}

struct Node<T>(T);

impl<T> Walk for Node<T> {
    async fn walk(&self, depth: u32) -> u32 { //~ recursion-unboxed
        let deeper = Walk::walk(self, depth);
        deeper.await
    }

    async fn count(depth: u32) -> u32 { //~ recursion-unboxed
        <Self as Walk>::count(depth).await
    }
}

trait Retry {
    async fn attempt(times: u32) -> bool { //~ recursion-unboxed
        times > 0 && Self::attempt(times - 1).await
    }
}
