#[async_trait::async_trait]
pub(crate) trait InNever {
    async fn go(&self);
}

pub(crate) fn f(_: &dyn crate::off::UsedByNoFeature) {}
