//! A macro that asks its user for the dependency.

#[macro_export]
macro_rules! service {
    ($name:ident) => {
        #[async_trait::async_trait]
        trait $name {
            async fn call(&self) -> u8;
        }
    };
}
