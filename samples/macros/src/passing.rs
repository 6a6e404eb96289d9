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

unix_only! {
    fn handed_on(_: &dyn Service) {} //~ dyn-native-async

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

outer! {
    fn handed_on_twice(_: Box<dyn Service>) {} //~ dyn-native-async
}

// A macro that calls itself until nothing is left. What it writes itself is reported once, at the call.
macro_rules! each {
    () => {};
    ($first:ident $($rest:ident)*) => {
        fn $first(_: &dyn Service) {}
        each!($($rest)*);
    };
}

each!(first second third); //~ dyn-native-async
