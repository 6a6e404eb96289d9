macro_rules! here {
    ($n:ident) => {
        trait $n {
            async fn go(&self);
        }
    };
}

macro_rules! imported {
    ($n:ident) => {
        use crate::parts::$n as Named;
    };
}

macro_rules! value {
    ($e:expr) => {{
        trait Inner {
            fn go(&self);
        }
        let _: Option<&dyn Inner> = None;
        $e
    }};
}

pub(crate) fn items() {
    here!(Local);
    fn object(_: &dyn Local) {} //~ dyn-native-async
    {
        imported!(Asynchronous);
        fn object(_: &dyn Named) {} //~ dyn-native-async
    }
    imported!(Synchronous);
    fn named(_: &dyn Named) {}
    let _ = value!(1) + value!(2);
}
