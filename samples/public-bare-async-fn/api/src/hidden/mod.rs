//! Near misses: `pub` alone opens no door.

pub trait InPrivateModule {
    async fn call(&self);
}

pub(crate) trait ForTheCrate {
    async fn call(&self);
}

pub(super) trait ForTheParent {
    async fn call(&self);
}

pub(in crate::hidden) trait ForThisModule {
    async fn call(&self);
}

trait Private {
    async fn call(&self);
}

// Implemented for a public type: that shows the type, not the trait.
impl InPrivateModule for crate::stated::Client {
    async fn call(&self) {}
}

// A bound of a private function leaks nothing.
#[allow(dead_code)]
fn private<T: InPrivateModule + ForTheCrate + ForTheParent + ForThisModule + Private>(_: T) {}

// Nor does one in a body.
pub fn body() {
    pub trait Inner {
        async fn call(&self);
    }
}

// A chain of re-exports that ends inside.
mod deep {
    pub trait Chained {
        async fn call(&self);
    }
}

pub(crate) use deep::Chained as Linked;

#[allow(dead_code)]
fn linked<L: Linked>(_: L) {}

#[cfg(test)]
pub mod tests {
    pub trait Fake {
        async fn call(&self);
    }
}
