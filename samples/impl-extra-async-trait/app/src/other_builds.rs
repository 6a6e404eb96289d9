//! The macro under a condition.

struct Here;

// The impl always has it, the trait with the feature only.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Crossed {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn crossed(_: &dyn Crossed) {}

#[async_trait::async_trait] //~ impl-extra-async-trait
impl Crossed for Here {
    async fn call(&self) {}
}

// Near miss: the impl exists in the builds only that have the macro on the trait.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Paired {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn paired(_: &dyn Paired) {}

#[cfg(feature = "boxed")]
#[async_trait::async_trait]
impl Paired for Here {
    async fn call(&self) {}
}
