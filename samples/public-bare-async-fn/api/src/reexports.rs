//! Doors of every kind.

mod by_name {
    pub trait ByName {
        async fn call(&self); //~ public-bare-async-fn
    }
}

mod by_glob {
    pub trait ByGlob {
        async fn call(&self); //~ public-bare-async-fn
    }

    trait StaysInside {
        async fn call(&self);
    }

    #[allow(dead_code)]
    fn inside<S: StaysInside>(_: S) {}
}

mod by_module {
    pub mod inner {
        pub trait ByModule {
            async fn call(&self); //~ public-bare-async-fn
        }
    }
}

mod first {
    pub mod second {
        pub trait ByChain {
            async fn call(&self); //~ public-bare-async-fn
        }
    }

    pub use self::second::ByChain as Step;
}

mod sealed {
    pub trait Sealed {}
}

// Others cannot implement it, and can still call it.
#[doc(hidden)]
pub trait Closed: sealed::Sealed {
    async fn call(&self); //~ public-bare-async-fn
}

pub use by_glob::*;
pub use by_module::inner as outer;
pub use by_name::ByName;
pub use first::Step as Stride;
