//! The feature that brings the dependency brings what the dependency asks for.

#[cfg(feature = "cached")]
pub async fn cached(cache: &dyn cache::Cache) -> Option<Vec<u8>> {
    cache.get(1).await
}
