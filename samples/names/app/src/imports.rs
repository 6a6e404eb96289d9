//! `use`, in all its forms.

mod plain {
    use crate::remote::Service;

    fn f(_: &dyn Service) {} //~ dyn-native-async
}

mod the_other {
    use crate::local::Service;

    fn f(_: &dyn Service) {}
}

mod renamed {
    use crate::local::Service;
    use crate::remote::Service as Remote;

    fn f(_: &dyn Remote, _: &dyn Service) {} //~ dyn-native-async
}

mod swapped {
    use crate::{local::Service as Remote, remote::Service as Local};

    fn remote(_: &dyn Remote) {}

    fn local(_: &dyn Local) {} //~ dyn-native-async
}

mod nested {
    use crate::{
        local::{self, Service as Quick},
        remote::{self as far, Service as Slow},
    };

    fn quick(_: &dyn Quick, _: &dyn local::Service) {}

    fn slow(_: &dyn Slow) {} //~ dyn-native-async

    fn slow_by_module(_: &dyn far::Service) {} //~ dyn-native-async
}

// An import without a name brings methods into scope, and no name.
mod underscore {
    #[allow(unused_imports)]
    use crate::remote::Service as _;

    trait Service {
        fn own(&self);
    }

    fn f(_: &dyn Service) {}
}

// A chain of imports, each under another name.
mod chain {
    mod first {
        pub(crate) use crate::remote::Service as One;
    }

    mod second {
        pub(crate) use super::first::One as Two;
    }

    use self::second::Two as Three;

    fn f(_: &dyn Three) {} //~ dyn-native-async

    fn g(_: &dyn second::Two) {} //~ dyn-native-async
}

// A private import is a name for the modules below as well.
mod parent {
    use crate::remote::Service;

    mod child {
        fn f(_: &dyn super::Service) {} //~ dyn-native-async
    }

    mod stranger {
        trait Service {}

        fn f(_: &dyn Service) {}
    }
}

// Raw names are the same names.
mod raw {
    use crate::remote::r#Service as r#type;

    fn f(_: &dyn r#type) {} //~ dyn-native-async
}
