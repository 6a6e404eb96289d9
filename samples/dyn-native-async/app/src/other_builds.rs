//! Builds that have the object, and builds that have not.

// The object is there without the feature, the macro with it.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Crossed {
    async fn call(&self);
}

#[cfg(not(feature = "boxed"))]
fn crossed(_: &dyn Crossed) {} //~ dyn-native-async

// Near miss: here they always come together.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Paired {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn paired(_: &dyn Paired) {}

// Near miss: two traits of one name, and each build has the right one.
#[cfg(feature = "boxed")]
#[async_trait::async_trait]
trait Twin {
    async fn call(&self);
}

#[cfg(not(feature = "boxed"))]
trait Twin {
    async fn call(&self);
}

#[cfg(feature = "boxed")]
fn twin(_: &dyn Twin) {}

#[cfg(not(feature = "boxed"))]
async fn twin(t: &impl Twin) {
    t.call().await
}

// Only the tests have this one: `cargo build` is happy, `cargo test` is not.
trait Tested {
    async fn call(&self);
}

#[cfg(test)]
mod tests {
    fn tested(_: &dyn super::Tested) {} //~ dyn-native-async
}
