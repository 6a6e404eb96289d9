//! Stands in for `bb8` 0.8, whose trait has `#[async_trait]`.

#[async_trait::async_trait]
pub trait ManageConnection: Sized + Send + Sync + 'static {
    type Connection: Send + 'static;

    async fn connect(&self) -> Result<Self::Connection, String>;

    fn has_broken(&self, connection: &mut Self::Connection) -> bool;
}
