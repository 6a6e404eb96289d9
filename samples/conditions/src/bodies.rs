use crate::parts::traits::Native;

mod synchronous {
    pub trait Native {
        fn go(&self);
    }
}

pub(crate) fn imports() {
    #[cfg(any())]
    use crate::parts::traits::Native;
    #[cfg(not(any()))]
    use synchronous::Native;
    let _: Option<&dyn Native> = None;
}

pub(crate) fn expressions(number: u8) {
    #[cfg(any())]
    let never: Option<&dyn Native> = None;
    #[cfg(all(target_os = "linux", target_os = "macos"))]
    take(None::<&dyn Native>);
    let _ = (1, #[cfg(feature = "undeclared")] None::<&dyn Native>);
    let _: [u8; 0] = [#[cfg(any())] None::<Box<dyn Native>>];
    let _ = |#[cfg(any())] never: &dyn Native, number: u8| number;
    match number {
        #[cfg(any())]
        1 => take(None::<&dyn Native>),
        #[cfg(feature = "extra")]
        2 => take(None::<&dyn Native>), //~ dyn-native-async
        _ => {}
    }
}

fn take<T>(_: T) {}

trait Worker {
    async fn work(&self);
}

pub(crate) fn statements<W: Worker + Send + Sync + 'static>(worker: W) {
    #[cfg(any())]
    tokio::spawn(async move { worker.work().await });
    #[cfg(feature = "undeclared")]
    {
        tokio::spawn(async move { worker.work().await });
    }
    #[cfg(all(unix, not(unix)))]
    return drop(tokio::spawn(async move { worker.work().await }));
    #[cfg(feature = "extra")]
    tokio::spawn(async move { worker.work().await }); //~ spawn-generic-no-send
}
