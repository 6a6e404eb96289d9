//! The same few traits under every kind of name. Where a trait object compiles, nothing may be reported.
#![allow(dead_code)]

mod blocks;
mod crates;
mod globs;
mod imports;
mod macros_in_scope;
mod parameters;
mod paths;

// The two traits that all these modules speak of.
pub(crate) mod remote {
    pub(crate) trait Service {
        async fn call(&self);
    }
}

pub(crate) mod local {
    pub(crate) trait Service {
        fn call(&self);
    }
}
