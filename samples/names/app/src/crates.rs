//! The other crate, which calls itself `shop_domain` and is known here as `shop`.

use shop::store::Store;

fn imported(_: &dyn Store) {} //~ dyn-native-async

fn by_path(_: &dyn shop::store::Store) {} //~ dyn-native-async

fn global_path(_: &dyn ::shop::store::Store, _: &dyn ::shop::store::Loader) {} //~ dyn-native-async

fn renamed_there(_: &dyn shop::prelude::Storage) {} //~ dyn-native-async

fn by_a_reexported_module(_: &dyn shop::v2::storage::Store) {} //~ dyn-native-async

fn another_of_that_name(_: &dyn shop::v2::Queue) {}

mod prelude_user {
    use shop::prelude::*;

    fn by_glob(_: &dyn Storage) {} //~ dyn-native-async

    fn through_two_globs(_: &dyn Queue) {} //~ dyn-native-async

    fn by_module(_: &dyn store::Store) {} //~ dyn-native-async

    // The glob's `Sync` goes before the one that every program has.
    fn sound(_: &dyn Log, _: &dyn Sync) {}
}

mod crate_alias {
    use shop as warehouse;
    extern crate shop as depot;

    fn aliased(_: &dyn warehouse::store::Store) {} //~ dyn-native-async

    fn declared(_: &dyn self::depot::store::Store) {} //~ dyn-native-async
}

// A module of the crate's name goes before the crate.
mod module_named_so {
    mod shop {
        pub mod store {
            pub trait Store {
                fn load(&self);
            }
        }
    }

    fn the_module(_: &dyn shop::store::Store) {}

    fn the_crate(_: &dyn ::shop::store::Store) {} //~ dyn-native-async
}
