//! Code that is never reached needs no `Send`.

use super::{io, lend, ready, shared, Svc};

enum Never {}

fn never() -> Never {
    loop {}
}

fn fail() -> ! {
    panic!()
}

struct Returned;

impl Svc for Returned {
    async fn call(&self) {
        let value = shared();
        lend(&value);
        if ready() {
            return;
        } else {
            fail();
        }
        #[allow(unreachable_code)]
        io().await;
    }
}

struct Looped;

impl Svc for Looped {
    async fn call(&self) {
        let value = shared();
        lend(&value);
        loop {}
        #[allow(unreachable_code)]
        io().await;
    }
}

struct Todo;

impl Svc for Todo {
    async fn call(&self) {
        let value = shared();
        lend(&value);
        todo!();
        #[allow(unreachable_code)]
        io().await;
    }
}

struct Emptied;

impl Svc for Emptied {
    async fn call(&self) {
        let value = shared();
        lend(&value);
        never();
        io().await;
    }
}

struct Left;

impl Svc for Left {
    async fn call(&self) {
        loop {
            let value = shared();
            lend(&value);
            break;
            #[allow(unreachable_code)]
            io().await;
        }
    }
}

struct Exited;

impl Svc for Exited {
    async fn call(&self) {
        let value = shared();
        lend(&value);
        std::process::exit(1);
        #[allow(unreachable_code)]
        io().await;
    }
}

// What may be reached is.
struct Perhaps;

impl Svc for Perhaps {
    async fn call(&self) { //~ impl-future-not-send
        let value = shared();
        if ready() {
            return;
        }
        io().await;
        lend(&value);
    }
}

struct Broken;

impl Svc for Broken {
    async fn call(&self) { //~ impl-future-not-send
        let value = shared();
        loop {
            if ready() {
                break;
            }
        }
        io().await;
        lend(&value);
    }
}
