//! Macros that hand on the items they are given.

use crate::Service;

macro_rules! unix_only {
    ($($item:item)*) => {
        $(
            #[cfg(not(windows))]
            $item
        )*
    };
}

unix_only! { //~ dyn-native-async
    fn handed_on(_: &dyn Service) {}

    trait Signals {
        async fn wait(&self);
    }
}

#[cfg(not(windows))]
fn signals(_: &dyn Signals) {} //~ dyn-native-async

// Through two of them.
macro_rules! outer {
    ($($item:item)*) => {
        unix_only! { $($item)* }
    };
}

outer! { //~ dyn-native-async
    fn handed_on_twice(_: Box<dyn Service>) {}
}

// A macro that calls itself until nothing is left.
macro_rules! each {
    () => {};
    ($first:ident $($rest:ident)*) => {
        fn $first(_: &dyn Service) {}
        each!($($rest)*);
    };
}

each!(first second third); //~ dyn-native-async
