//! The macro under a condition.

// The trait has it with the feature, the impl never.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Crossed {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn crossed(_: &dyn Crossed) {}

struct Impls;

impl Crossed for Impls { //~ impl-missing-async-trait
    async fn call(&self) {}
}

// Near miss: both sides under the same condition.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Paired {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn paired(_: &dyn Paired) {}

#[cfg_attr(feature = "boxed", async_trait::async_trait)]
impl Paired for Impls {
    async fn call(&self) {}
}

// Near miss: two impls, one for each.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Twice {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn twice(_: &dyn Twice) {}

#[cfg(feature = "boxed")]
#[async_trait::async_trait]
impl Twice for Impls {
    async fn call(&self) {}
}

#[cfg(not(feature = "boxed"))]
impl Twice for Impls {
    async fn call(&self) {}
}

// Near miss: the usual pair for wasm. Each build has exactly one of the two.
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
trait Portable {
    async fn call(&self);
}

fn portable(_: &dyn Portable) {}

#[cfg_attr(not(target_arch = "wasm32"), async_trait::async_trait)]
#[cfg_attr(target_arch = "wasm32", async_trait::async_trait(?Send))]
impl Portable for Impls {
    async fn call(&self) {}
}
