#[macro_use(chosen)]
extern crate textual_macros;

mod members;
mod parts;
mod statements;

macro_rules! make {
    ($n:ident) => {
        pub(crate) trait $n {
            fn go(&self);
        }
    };
}

make!(Before);

macro_rules! make {
    ($n:ident) => {
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}

make!(After);

mod inside {
    make!(Inherited);

    macro_rules! make {
        ($n:ident) => {
            pub(crate) trait $n {
                fn go(&self);
            }
        };
    }

    make!(Own);

    pub(crate) struct Both(Box<dyn Inherited>, Box<dyn Own>); //~ dyn-native-async
}

#[macro_use]
mod handing_on {
    macro_rules! make {
        ($n:ident, $m:ident) => {
            pub(crate) trait $n {
                async fn go(&self);
            }
            pub(crate) trait $m {
                fn go(&self);
            }
        };
    }
}

make!(Late, Later);

pub(crate) struct Here(Box<dyn Before>, Box<dyn After>); //~ dyn-native-async
pub(crate) struct There(Box<dyn Late>, Box<dyn Later>); //~ dyn-native-async

// Of the macros of the crate, the list brings one.
mod left {
    macro_rules! fallback {
        ($n:ident) => {
            pub(crate) trait $n {
                fn go(&self);
            }
        };
    }
    pub(crate) use fallback as left;
}
use left::left;

chosen!(Chosen);
left!(Left);

pub(crate) struct Listed(Box<dyn Chosen>, Box<dyn Left>); //~ dyn-native-async
