//! Traits that others know by many names.

pub mod store {
    pub trait Store {
        async fn load(&self) -> u8;
    }

    pub trait Loader {
        fn load(&self) -> u8;
    }
}

pub mod prelude {
    pub use crate::store::Loader as Sync;
    pub use crate::store::{self, Store as _, Store as Storage};
    pub use crate::traits::*;
}

mod traits {
    pub trait Queue {
        async fn push(&self);
    }

    pub trait Log {
        fn line(&self);
    }
}

pub mod v2 {
    pub use crate::store as storage;
    pub use std::fmt::Debug as Queue;
}
