pub trait Allowed {
    async fn get(&self);
}

#[warn(warnings)]
pub trait StillAllowed {
    async fn get(&self);
}

#[warn(async_fn_in_trait)]
pub trait Warned {
    async fn get(&self); //~ public-bare-async-fn
}
