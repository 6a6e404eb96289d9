//! Macros of this crate, whose expansion can be read.

use crate::{Here, Service};

// The macro writes the trait object itself, which is reported where it is called.
macro_rules! object {
    ($value:expr) => {
        Box::new($value) as Box<dyn Service>
    };
}

fn written_by_the_macro() -> usize {
    std::mem::size_of_val(&object!(Here)) //~ dyn-native-async
}

// The macro writes `dyn`, the caller the name.
macro_rules! object_of {
    ($name:path) => {
        &dyn $name
    };
}

fn half_and_half(_: object_of!(crate::Service)) {} //~ dyn-native-async

// Near miss: what is given is dropped.
macro_rules! ignored {
    ($($t:tt)*) => {};
}

ignored! {
    fn never(service: &dyn Service) {}
}

// Near miss: what is given becomes text.
macro_rules! quoted {
    ($t:ty) => {
        stringify!($t)
    };
}

fn quoted() -> &'static str {
    quoted!(Box<dyn Service>)
}

// Near miss: a macro that nobody calls.
#[allow(unused_macros)]
macro_rules! uncalled {
    () => {
        fn never(service: &dyn Service) {}
    };
}

// Near miss: a rule that is not taken.
macro_rules! chooses {
    (boxed) => {
        Box<dyn Service>
    };
    (plain) => {
        Here
    };
}

fn chosen(_: chooses!(plain)) {}

// A macro that another macro writes; `$` is given to it, because its own variables are none of the outer one.
macro_rules! defines {
    ($dollar:tt) => {
        macro_rules! defined {
            ($dollar name:path) => {
                Box<dyn $dollar name>
            };
        }
    };
}

defines!($);

fn by_a_macro_of_a_macro(_: defined!(crate::Service)) {} //~ dyn-native-async

// As deep as rustc goes without a word.
macro_rules! last {
    ($name:ident) => {
        &dyn $name
    };
    ($first:ident $($rest:ident)+) => {
        last!($($rest)+)
    };
}

#[rustfmt::skip]
fn forty_calls_in_each_other(
    _: last!(a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a Service), //~ dyn-native-async
) {
}

// Near miss: generic parameters that a macro leaves empty.
macro_rules! implements {
    ([$($generics:tt)*] $name:ident) => {
        impl<$($generics)*> Empty for $name<$($generics)*> {}
    };
}

trait Empty {}
struct Without;
implements!([] Without);
