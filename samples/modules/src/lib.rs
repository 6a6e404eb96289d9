//! Which file is which module. Each file speaks of `crate::Service`, so a file in the wrong place shows.
#![allow(dead_code)]

trait Service {
    async fn call(&self);
}

// src/tree/mod.rs, with modules of its own below it.
mod tree;

// src/beside.rs; its modules lie in src/beside/.
mod beside;

// Somewhere else altogether.
#[path = "elsewhere/odd name.rs"]
mod moved;

#[path = "../shared/common.rs"]
mod shared;

// A module written here has a directory all the same.
mod inline {
    mod written;

    mod deeper {
        fn f(_: &dyn crate::Service) {} //~ dyn-native-async
    }

    #[path = "by_path.rs"]
    mod by_path;
}

// One module of two files: each build has one of them.
#[cfg(feature = "new")]
#[path = "versions/new.rs"]
mod version;

#[cfg(not(feature = "new"))]
#[path = "versions/old.rs"]
mod version;

#[cfg_attr(feature = "new", path = "versions/second.rs")]
#[cfg_attr(not(feature = "new"), path = "versions/first.rs")]
mod chosen;

// The same file twice is two modules, and one place.
#[path = "versions/twice.rs"]
mod once;

#[path = "versions/twice.rs"]
mod again;

// Text of another file, in the middle of this one.
include!("included.rs");

// No build has this module, and its file need not exist.
#[cfg(any())]
mod missing;

// What a macro writes is what counts: this module is one, and no build has the next.
macro_rules! as_written {
    ($($item:item)*) => { $($item)* };
}

macro_rules! in_no_build {
    ($($item:item)*) => { $(#[cfg(any())] $item)* };
}

as_written! {
    mod by_macro;
}

in_no_build! {
    mod left_out;
}

// A macro from elsewhere is taken to keep what it is given.
cfg_if::cfg_if! {
    if #[cfg(feature = "new")] {
        #[macro_use]
        mod by_foreign;

        by_foreign_macro!(); //~ dyn-native-async
    }
}

// src/orphan.rs belongs to nobody.

// mod commented_out;

const TEXT: &str = "mod quoted;";
