//! Nominally public traits in private modules, which others reach through an interface.

mod inner {
    pub trait Bound {
        async fn call(&self); //~ public-bare-async-fn
    }

    pub trait Returned {
        async fn call(&self); //~ public-bare-async-fn
    }

    pub trait Above {
        async fn call(&self); //~ public-bare-async-fn
    }

    pub trait OfAssociatedType {
        async fn call(&self); //~ public-bare-async-fn
    }

    pub trait OfParameter {
        async fn call(&self); //~ public-bare-async-fn
    }

    pub trait OfMethod {
        async fn call(&self); //~ public-bare-async-fn
    }

    // Near miss: `pub(crate)` caps whatever leaks.
    pub(crate) trait Capped {
        async fn call(&self);
    }

    pub trait Used {
        async fn call(&self);
    }

    impl Returned for () {
        async fn call(&self) {}
    }
}

pub fn bound<T: inner::Bound>(_: T) {}

pub fn returned() -> impl inner::Returned {}

pub trait Below: inner::Above {}

pub trait Family {
    type Member: inner::OfAssociatedType;
}

pub struct Holder<T>(pub T)
where
    T: inner::OfParameter;

pub struct Runner;

impl Runner {
    pub fn run(&self, _: impl inner::OfMethod) {}

    #[allow(dead_code)]
    fn private(&self, _: impl inner::Used) {}
}

#[allow(dead_code)]
fn capped(_: impl inner::Capped) {}
