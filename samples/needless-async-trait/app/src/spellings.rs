//! The macro under each of its names.

#[async_trait::async_trait] //~ needless-async-trait
trait Qualified {
    async fn call(&self);
}

#[::async_trait::async_trait] //~ needless-async-trait
trait Global {
    async fn call(&self);
}

#[async_trait::async_trait(?Send)] //~ needless-async-trait
trait NotSend {
    async fn call(&self);
}

mod renamed {
    use async_trait::async_trait as boxed;

    #[boxed] //~ needless-async-trait
    trait Renamed {
        async fn call(&self);
    }
}

mod glob {
    use async_trait::*;

    #[async_trait] //~ needless-async-trait
    trait ByGlob {
        async fn call(&self);
    }
}

mod alias_of_crate {
    use async_trait as at;

    #[at::async_trait] //~ needless-async-trait
    trait ByAlias {
        async fn call(&self);
    }
}

mod reexported {
    mod prelude {
        pub use async_trait::async_trait;
    }

    use self::prelude::*;

    #[async_trait] //~ needless-async-trait
    trait ByPrelude {
        async fn call(&self);
    }
}

// Beside other attributes, on lines of its own.
/// Documented.
#[allow(dead_code)]
#[async_trait::async_trait] //~ needless-async-trait
#[doc(hidden)]
trait Crowded {
    async fn call(&self);
}
