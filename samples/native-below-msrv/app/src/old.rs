//! Near misses: what older compilers can do.

use std::future::Future;
use std::pin::Pin;

#[async_trait::async_trait]
trait Boxed {
    async fn call(&self);
}

trait ByHand {
    fn call(&self) -> Pin<Box<dyn Future<Output = ()> + '_>>;
}

// An associated type names the future.
trait Named {
    type Call: Future<Output = ()>;
    fn call(&self) -> Self::Call;
}

// `async fn` and `-> impl Trait` outside of traits are much older.
async fn free() {}

fn iterator() -> impl Iterator<Item = u8> {
    [1].into_iter()
}

struct Plain;

impl Plain {
    async fn call(&self) {}
}

// `impl Trait` as an argument, and closures that return futures.
trait Visits {
    fn each(&self, f: impl Fn(u8) -> Pin<Box<dyn Future<Output = ()>>>);
}
