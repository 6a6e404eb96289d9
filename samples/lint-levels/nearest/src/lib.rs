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

#[cfg_attr(any(), allow(async_fn_in_trait))]
pub trait NeverAllowed {
    async fn get(&self); //~ public-bare-async-fn
}

#[cfg_attr(all(), cfg_attr(all(), allow(async_fn_in_trait)))]
pub trait AlwaysAllowed {
    async fn get(&self);
}

#[allow(async_fn_in_trait)]
pub mod unchanged {
    #[warn(warnings)]
    pub trait Warn {
        async fn get(&self);
    }

    #[cfg_attr(not(any()), warn(async_fn_in_trait))]
    pub trait WarnAgain {
        async fn get(&self); //~ public-bare-async-fn
    }
}
