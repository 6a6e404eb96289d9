//! Wrappers around services that have two forms.
#![allow(dead_code)]

#[trait_variant::make(Service: Send)]
trait LocalService {
    async fn call(&self, request: u64) -> u64;
}

struct Limit<S> {
    inner: S,
}

impl<S: Service + Sync> Service for Limit<S> { //~ conditional-send-middleware
    async fn call(&self, request: u64) -> u64 {
        self.inner.call(request).await
    }
}

struct Log<S> {
    inner: S,
}

impl<S> Service for Log<S> //~ conditional-send-middleware
where
    S: Service + Sync,
{
    async fn call(&self, request: u64) -> u64 {
        self.inner.call(request).await
    }
}

// Near misses.
struct Near<S> {
    inner: S,
}

impl<S: LocalService> LocalService for Near<S> {
    async fn call(&self, request: u64) -> u64 {
        self.inner.call(request).await
    }
}

struct Cached<K> {
    key: K,
}

impl<K: Send + Sync> Service for Cached<K> {
    async fn call(&self, request: u64) -> u64 {
        request
    }
}

// One form: what is around it can be the same.
#[trait_variant::make(Send)]
trait Single {
    async fn call(&self) -> u64;
}

impl<S: Single + Sync> Single for Limit<S> {
    async fn call(&self) -> u64 {
        self.inner.call().await
    }
}
