#[async_trait::async_trait] //~ needless-async-trait
pub(crate) trait UsedByNoFeature {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait UsedByFeature {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait UsedByDependency {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait UsedByFlag {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait UsedAlways {
    async fn go(&self);
}

mod inside {
    #![cfg(any())]

    #[async_trait::async_trait]
    pub(crate) trait Inside {
        async fn go(&self);
    }
}
