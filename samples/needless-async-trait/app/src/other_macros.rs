//! Near misses: attributes of the same name that box nothing, and a trait whose methods are not async.

// `macros::async_trait` hands its item back as it came.
#[macros::async_trait]
trait Plain {
    async fn call(&self);
}

async fn plain<P: Plain>(p: &P) {
    p.call().await
}

mod shadowed {
    use macros::async_trait;

    #[async_trait]
    trait Shadow {
        async fn call(&self);
    }

    async fn shadow<S: Shadow>(s: &S) {
        s.call().await
    }
}

// Another macro whose name only ends alike.
#[macros::add_async_trait]
trait Added {
    async fn call(&self);
}

async fn added<A: Added>(a: &A) {
    a.call().await
}

// No macro at all: `#[async_trait]` in comments and docs is text.
/// Use it with `#[async_trait]`, if you must.
trait Documented {
    // #[async_trait]
    async fn call(&self);
}

async fn documented<D: Documented>(d: &D) -> &'static str {
    d.call().await;
    "#[async_trait] trait Mailer { async fn send(&self); }"
}
