//! Paths without imports.

pub(crate) mod inner {
    pub(crate) trait Task {
        async fn run(&self);
    }

    mod deeper {
        fn up_one(_: &dyn super::Task) {} //~ dyn-native-async

        fn up_two(_: &dyn super::super::Task) {}

        fn from_here(_: &dyn self::Task) {}

        trait Task {}
    }

    fn here(_: &dyn self::Task) {} //~ dyn-native-async

    fn bare(_: &dyn Task) {} //~ dyn-native-async
}

trait Task {
    fn run(&self);
}

fn bare(_: &dyn Task) {}

fn from_here(_: &dyn self::Task) {}

fn down(_: &dyn inner::Task) {} //~ dyn-native-async

fn from_the_root(_: &dyn crate::paths::inner::Task) {} //~ dyn-native-async

fn a_roots_child(_: &dyn crate::remote::Service, _: &dyn crate::local::Service) {} //~ dyn-native-async

// Types and traits share their names' space; values do not.
mod namespaces {
    #[allow(non_snake_case)]
    fn Task() {}

    mod constants {
        #[allow(non_upper_case_globals)]
        pub const Job: u8 = 1;
    }

    use super::inner::Task;
    #[allow(unused_imports)]
    use constants::Job;

    trait Job {
        fn run(&self);
    }

    fn f(_: &dyn Task, _: &dyn Job) {} //~ dyn-native-async
}
