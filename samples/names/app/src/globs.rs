//! `use …::*`.

mod of_a_module {
    use crate::remote::*;

    fn f(_: &dyn Service) {} //~ dyn-native-async
}

// What is written here goes before what a glob brings.
mod shadowed_by_an_item {
    #[allow(unused_imports)]
    use crate::remote::*;

    trait Service {
        fn own(&self);
    }

    fn f(_: &dyn Service) {}
}

mod shadowed_by_an_import {
    use crate::local::Service;
    #[allow(unused_imports)]
    use crate::remote::*;

    fn f(_: &dyn Service) {}
}

mod the_other_way_round {
    #[allow(unused_imports)]
    use crate::local::*;
    use crate::remote::Service;

    fn f(_: &dyn Service) {} //~ dyn-native-async
}

// A module does not see the names of the one around it, unless it asks for them.
mod outer {
    use crate::remote::*;

    mod asks {
        use super::*;

        fn f(_: &dyn Service) {} //~ dyn-native-async
    }

    mod has_its_own {
        trait Service {}

        fn f(_: &dyn Service) {}
    }
}

// Globs of globs, and of each other.
mod ring {
    mod left {
        pub use super::right::*;
        pub trait FromLeft {
            async fn call(&self);
        }
    }

    mod right {
        pub use super::left::*;
        pub trait FromRight {
            async fn call(&self);
        }
    }

    fn left(_: &dyn right::FromLeft) {} //~ dyn-native-async

    fn right(_: &dyn left::FromRight) {} //~ dyn-native-async
}

// A glob over an enum brings its variants.
mod variants {
    #[allow(unused_imports)]
    use self::Kind::*;

    enum Kind {
        Service,
        Other,
    }

    trait Named {
        fn name(&self);
    }

    fn f(_: Kind, _: &dyn Named) {}
}
