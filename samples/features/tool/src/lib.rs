//! A feature of another package is another feature, whatever its name, unless the manifest connects them.

#[cfg(feature = "dynamic")]
pub async fn cached(cache: &dyn cache::Cache) -> Option<Vec<u8>> {
    cache.get(1).await
}

#[cfg(feature = "dynamic")]
pub async fn stored(store: &dyn store::Store) -> Option<Vec<u8>> { //~ dyn-native-async
    store.load(1).await
}
