//! Targets with names and paths of their own.

pub trait Named {
    async fn call(&self);
}
