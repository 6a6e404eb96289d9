//! Both dependencies come with `dynamic`: asked for, and by default.

use cache::Cache;
use store::Store;

async fn serve(cache: &dyn Cache, store: &dyn Store) -> Option<Vec<u8>> {
    match cache.get(1).await {
        Some(bytes) => Some(bytes),
        None => store.load(1).await,
    }
}

fn main() {
    drop(serve);
}
