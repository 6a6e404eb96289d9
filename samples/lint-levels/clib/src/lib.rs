// No Rust code can depend on a library for C.
#[async_trait::async_trait] //~ needless-async-trait
pub trait Certain {
    async fn get(&self);
}
