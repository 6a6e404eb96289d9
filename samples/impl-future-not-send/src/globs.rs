//! Types that a glob import brings.

use super::io;
use std::cell::*;
use std::future::Future;
use std::rc::*;

trait Svc {
    fn call(&self) -> impl Future<Output = u8> + Send;
}

struct Shared;

impl Svc for Shared {
    async fn call(&self) -> u8 { //~ impl-future-not-send
        let shared = Rc::new(1);
        io().await;
        *shared
    }
}

struct Counted(Cell<u8>);

impl Svc for Counted {
    async fn call(&self) -> u8 { //~ impl-future-not-send
        1
    }
}

// Near miss: a type of the module's own of that name.
mod own {
    use super::Svc;
    use std::cell::*;

    struct Cell(u8);

    struct Plain(Cell, Once);

    type Once = std::sync::OnceLock<u8>;

    impl Svc for Plain {
        async fn call(&self) -> u8 {
            self.0 .0
        }
    }
}
