//! What futures hold across an `.await`, in another edition.

use std::future::Future;
use std::rc::Rc;

mod edition;
mod generators;

trait Svc {
    fn call(&self) -> impl Future<Output = ()> + Send;
}

async fn io() {}

async fn use_number(_: u8) {}

fn shared() -> Rc<u8> {
    Rc::new(1)
}

fn ready() -> bool {
    true
}
