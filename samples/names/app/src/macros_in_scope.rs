//! Attribute names are resolved like all others.

mod by_name {
    use async_trait::async_trait as boxes;

    #[boxes]
    trait Boxed {
        async fn call(&self);
    }

    fn f(_: &dyn Boxed) {}
}

mod by_prelude {
    mod prelude {
        pub use async_trait::async_trait;
    }

    use prelude::*;

    #[async_trait]
    trait Boxed {
        async fn call(&self);
    }

    fn f(_: &dyn Boxed) {}
}

mod in_a_block {
    fn f() {
        use async_trait::async_trait;

        #[async_trait]
        trait Boxed {
            async fn call(&self);
        }

        let _: Option<&dyn Boxed> = None;
    }
}
