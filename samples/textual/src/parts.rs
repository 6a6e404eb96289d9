pub(crate) trait Asynchronous {
    async fn go(&self);
}

pub(crate) trait Synchronous {
    fn go(&self);
}

// What an attribute says ends by itself; a parameter of a pattern ends at the bar, a pattern goes on behind it.
macro_rules! attributed {
    ($m:meta $n:ident) => {
        #[$m]
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}

attributed!(doc = "named" Named);
attributed!(doc = concat!("na", "med") Joined);
attributed!(allow(dead_code) Listed);

macro_rules! patterns {
    ($($p:pat_param)|+ => $n:ident) => {
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
    ($p:pat, $n:ident) => {
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}

patterns!(Some(1..=2) | None => Parameters);
patterns!(| Some(3..) | Pair::<u8, u8> { .. }, Whole);

pub(crate) struct Objects(
    Box<dyn Named>,      //~ dyn-native-async
    Box<dyn Joined>,     //~ dyn-native-async
    Box<dyn Listed>,     //~ dyn-native-async
    Box<dyn Parameters>, //~ dyn-native-async
    Box<dyn Whole>,      //~ dyn-native-async
);
