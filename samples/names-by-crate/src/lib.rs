//! Crates under the names that `extern crate` gives them, seen from every module.

#![allow(dead_code)]

extern crate self as me;
extern crate dep as other;
#[macro_use]
extern crate dep;
#[macro_use(async_trait)]
extern crate async_trait;

use dynosaur::dynosaur;

pub(crate) mod traits {
    #[async_trait]
    pub(crate) trait Near {
        async fn go(&self);
    }

    #[async_trait]
    pub(crate) trait Absolute {
        async fn go(&self);
    }

    #[async_trait] //~ needless-async-trait
    pub(crate) trait Unused {
        async fn go(&self);
    }
}

mod below {
    pub(crate) struct ByName(Box<dyn me::traits::Near>);
    pub(crate) struct ByPath(Box<dyn ::me::traits::Absolute>);
    pub(crate) struct ByRename(Box<dyn other::Far>, Box<dyn ::other::Far>);
    pub(crate) struct ByMacro(object!(crate::Called));
}

#[async_trait]
pub(crate) trait Called {
    async fn go(&self);
}

declare!(Declared);

pub(crate) fn used(_: impl Declared) {}

/// The macro is the crate's, however its name is imported.
#[dynosaur(pub(crate) DynBoth = dyn(box) Both)]
pub(crate) trait Both {
    async fn go(&self);
}

pub(crate) fn both(_: &DynBoth<'_>) {}
