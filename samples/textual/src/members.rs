macro_rules! methods {
    (@one $n:ident) => {
        async fn $n(&self);
    };
    ($($n:ident)*) => {
        $(methods!(@one $n);)*
    };
}

macro_rules! plain {
    () => {};
    ($n:ident $($rest:tt)*) => {
        fn $n(&self);
        plain! { $($rest)* }
    };
}

pub(crate) trait Written {
    methods!(get set);
}

pub(crate) trait Plain {
    fn first(&self);
    plain!(get set);
}

pub(crate) struct Objects(Box<dyn Written>, Box<dyn Plain>); //~ dyn-native-async

macro_rules! implementing {
    ($n:ident, $t:path) => {
        fn $n(&self) {
            let _: Option<&dyn $t> = None;
        }
    };
}

pub(crate) trait Implemented {
    fn run(&self);
}

impl Implemented for () {
    implementing!(run, Written); //~ dyn-native-async
}

// What a call of some builds writes is there in those.
pub(crate) trait Conditional {
    #[cfg(not(windows))]
    methods!(get set);
    fn first(&self);
}

pub(crate) trait Otherwise {
    fn first(&self);
    #[cfg(windows)]
    methods!(get);
    #[cfg(all())]
    plain!(second);
}

pub(crate) struct Sometimes(Box<dyn Conditional>, #[cfg(not(windows))] Box<dyn Otherwise>); //~ dyn-native-async
