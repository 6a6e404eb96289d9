//! Macros that a `cfg` chooses, under a name that another macro's expansion gives them.

use std::future::Future;

macro_rules! first {
    (if { $($then:tt)* } else { $($other:tt)* }) => { $($then)* };
}

macro_rules! second {
    (if { $($then:tt)* } else { $($other:tt)* }) => { $($other)* };
}

macro_rules! name {
    ($name:ident when $cfg:meta) => {
        name! { @ $name $cfg }
    };
    (@ $name:ident $cfg:meta) => {
        #[cfg($cfg)]
        use first as $name;
        #[cfg(not($cfg))]
        use second as $name;
    };
}

name!(single_threaded when target_arch = "wasm32");
name!(extended when feature = "extended");

single_threaded! {
    if {
        pub(crate) trait Movable {}
        impl<T> Movable for T {}
    } else {
        pub(crate) trait Movable: Send {}
        impl<T: Send> Movable for T {}
    }
}

pub(crate) trait Worker {
    fn work(&self) -> impl Future<Output = u8> + Movable;
}

// Near miss: the future is `Send` in every build that has threads.
fn spawned<W: Worker + Send + Sync + 'static>(worker: W) {
    tokio::spawn(async move { worker.work().await });
}

extended! {
    if {
        fn object(service: &dyn crate::Service) {} //~ dyn-native-async
    } else {
        fn object(service: &crate::Here) {}
    }
}
