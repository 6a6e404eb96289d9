//! The library is found all the same.

pub trait Found {
    async fn call(&self);
}
