//! Stands in for `tokio` 1: signatures, and nothing behind them.

pub use task::spawn;
pub use tokio_macros::{main, test};

pub mod task {
    use std::future::Future;
    use std::marker::PhantomData;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    #[derive(Debug)]
    pub struct JoinError;

    pub struct JoinHandle<T>(PhantomData<T>);

    unsafe impl<T: Send> Send for JoinHandle<T> {}
    unsafe impl<T: Send> Sync for JoinHandle<T> {}

    impl<T> JoinHandle<T> {
        pub fn abort(&self) {}
    }

    impl<T> Future for JoinHandle<T> {
        type Output = Result<T, JoinError>;

        fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
            Poll::Pending
        }
    }

    pub fn spawn<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        drop(future);
        JoinHandle(PhantomData)
    }

    pub fn spawn_local<F>(future: F) -> JoinHandle<F::Output>
    where
        F: Future + 'static,
        F::Output: 'static,
    {
        drop(future);
        JoinHandle(PhantomData)
    }

    pub fn spawn_blocking<F, R>(function: F) -> JoinHandle<R>
    where
        F: FnOnce() -> R + Send + 'static,
        R: Send + 'static,
    {
        drop(function);
        JoinHandle(PhantomData)
    }

    pub async fn yield_now() {}

    #[derive(Default)]
    pub struct LocalSet(PhantomData<*const ()>);

    impl LocalSet {
        pub fn new() -> Self {
            Self::default()
        }

        pub fn spawn_local<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + 'static,
            F::Output: 'static,
        {
            spawn_local(future)
        }

        pub async fn run_until<F: Future>(&self, future: F) -> F::Output {
            future.await
        }
    }

    impl Future for LocalSet {
        type Output = ();

        fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
            Poll::Ready(())
        }
    }

    pub struct AbortHandle;

    #[derive(Default)]
    pub struct JoinSet<T>(PhantomData<T>);

    impl<T: 'static> JoinSet<T> {
        pub fn new() -> Self {
            Self(PhantomData)
        }

        pub fn spawn<F>(&mut self, future: F) -> AbortHandle
        where
            F: Future<Output = T> + Send + 'static,
            T: Send,
        {
            drop(future);
            AbortHandle
        }

        pub fn spawn_local<F: Future<Output = T> + 'static>(&mut self, future: F) -> AbortHandle {
            drop(future);
            AbortHandle
        }

        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {
            None
        }
    }
}

pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;

    pub fn block_on<F: Future>(future: F) -> F::Output {
        drop(future);
        loop {}
    }

    #[derive(Clone)]
    pub struct Handle;

    impl Handle {
        pub fn current() -> Self {
            Self
        }

        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
            crate::spawn(future)
        }

        pub fn block_on<F: Future>(&self, future: F) -> F::Output {
            block_on(future)
        }
    }

    pub struct Runtime;

    impl Runtime {
        pub fn new() -> std::io::Result<Self> {
            Ok(Self)
        }

        pub fn handle(&self) -> &Handle {
            &Handle
        }

        pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output>
        where
            F: Future + Send + 'static,
            F::Output: Send + 'static,
        {
            crate::spawn(future)
        }

        pub fn block_on<F: Future>(&self, future: F) -> F::Output {
            block_on(future)
        }
    }
}

pub mod sync {
    use std::ops::{Deref, DerefMut};

    #[derive(Debug, Default)]
    pub struct Mutex<T: ?Sized>(std::sync::Mutex<T>);

    pub struct MutexGuard<'a, T: ?Sized>(&'a Mutex<T>, std::cell::UnsafeCell<()>);

    unsafe impl<T: ?Sized + Send> Send for MutexGuard<'_, T> {}
    unsafe impl<T: ?Sized + Send + Sync> Sync for MutexGuard<'_, T> {}

    impl<T> Mutex<T> {
        pub fn new(value: T) -> Self {
            Self(std::sync::Mutex::new(value))
        }
    }

    impl<T: ?Sized> Mutex<T> {
        pub async fn lock(&self) -> MutexGuard<'_, T> {
            loop {}
        }
    }

    impl<T: ?Sized> Deref for MutexGuard<'_, T> {
        type Target = T;

        fn deref(&self) -> &T {
            loop {}
        }
    }

    impl<T: ?Sized> DerefMut for MutexGuard<'_, T> {
        fn deref_mut(&mut self) -> &mut T {
            loop {}
        }
    }

    pub mod mpsc {
        use std::marker::PhantomData;

        pub struct Sender<T>(PhantomData<T>);
        pub struct Receiver<T>(PhantomData<T>);
        unsafe impl<T: Send> Sync for Sender<T> {}
        unsafe impl<T: Send> Sync for Receiver<T> {}

        pub fn channel<T>(_: usize) -> (Sender<T>, Receiver<T>) {
            (Sender(PhantomData), Receiver(PhantomData))
        }

        impl<T> Sender<T> {
            pub async fn send(&self, value: T) -> Result<(), T> {
                Err(value)
            }
        }

        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Option<T> {
                None
            }
        }
    }
}

pub mod time {
    pub use std::time::Duration;

    pub async fn sleep(_: Duration) {}
}

/// Awaits one after the other, which asks for as much of the futures.
#[macro_export]
macro_rules! join {
    ($($future:expr),* $(,)?) => {
        ($($future.await),*)
    };
}

/// `pattern = future => value`, with commas where values are no blocks.
#[macro_export]
macro_rules! select {
    (@arms $($pattern:pat, $future:expr, $value:expr;)*) => {
        loop {
            $(
                #[allow(unreachable_patterns, irrefutable_let_patterns)]
                if let $pattern = $future.await {
                    break $value;
                }
            )*
        }
    };
    (@rest [$($done:tt)*]) => {
        $crate::select!(@arms $($done)*)
    };
    (@rest [$($done:tt)*] $pattern:pat = $future:expr => $value:block $(,)? $($rest:tt)*) => {
        $crate::select!(@rest [$($done)* $pattern, $future, $value;] $($rest)*)
    };
    (@rest [$($done:tt)*] $pattern:pat = $future:expr => $value:expr, $($rest:tt)*) => {
        $crate::select!(@rest [$($done)* $pattern, $future, $value;] $($rest)*)
    };
    (@rest [$($done:tt)*] $pattern:pat = $future:expr => $value:expr) => {
        $crate::select!(@rest [$($done)* $pattern, $future, $value;])
    };
    ($($branches:tt)*) => {
        $crate::select!(@rest [] $($branches)*)
    };
}
