//! Traits that take the names every program has.

use std::future::Future;

// A `Send` of our own promises nothing to threads.
pub mod own {
    pub trait Send {}
}

mod futures {
    use super::own::Send;

    pub trait Sink {
        fn write(&self) -> impl std::future::Future<Output = ()> + Send; //~ public-future-no-send
    }

    pub trait Source {
        fn read(&self) -> impl std::future::Future<Output = ()> + std::marker::Send;
    }
}

// A `Sized` of our own keeps nothing out of a trait object.
mod sized {
    trait Sized {}

    trait Job {
        async fn run(&self)
        where
            Self: Sized;
    }

    fn job(_: &dyn Job) {} //~ dyn-native-async
}

// A `Future` of our own has no `.await`, and its trait object is what it says.
mod promise {
    pub trait Future {
        fn wait(&self) -> u8;
    }

    fn promise(_: Box<dyn Future>) {}
}

// A `Box` of our own; the trait object in it is one all the same.
mod boxes {
    struct Box<T: ?Sized>(std::marker::PhantomData<T>);

    trait Parcel {
        async fn send(&self);
    }

    fn parcel(_: Box<dyn Parcel>) {} //~ dyn-native-async
}

// An `Iterator` of our own is async, and the usual one is not.
mod iterators {
    trait Iterator {
        async fn next(&mut self) -> Option<u8>;
    }

    fn ours(_: &mut dyn Iterator) {} //~ dyn-native-async

    fn usual(_: &mut dyn std::iter::Iterator<Item = u8>) {}
}

pub fn show(_: impl futures::Sink + futures::Source) -> impl Future<Output = ()> {
    async {}
}
