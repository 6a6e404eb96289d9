//! Cargo finds the targets by their places.

pub trait Found {
    async fn call(&self);
}
