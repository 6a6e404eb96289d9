#[allow(async_fn_in_trait)]
pub mod allowed {
    #[deny(warnings)]
    pub trait Deny {
        async fn get(&self);
    }
}

#[allow(warnings)]
pub mod quiet {
    #[warn(async_fn_in_trait)]
    pub trait Warn {
        async fn get(&self);
    }

    #[deny(async_fn_in_trait)]
    pub trait Deny {
        async fn get(&self); //~ public-bare-async-fn
    }

    #[warn(warnings)]
    pub trait Loud {
        async fn get(&self); //~ public-bare-async-fn
    }
}

#[deny(warnings)]
#[allow(async_fn_in_trait)]
pub trait DenyThenAllow {
    async fn get(&self);
}
