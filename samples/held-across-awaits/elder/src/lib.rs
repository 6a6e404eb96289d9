//! What futures hold across an `.await`.

use std::future::Future;
use std::rc::Rc;

mod captures;
mod edition;
mod lent;
mod moved;
mod other;
mod temporaries;
mod types;
mod unreached;
mod variables;

trait Svc {
    fn call(&self) -> impl Future<Output = ()> + Send;
}

async fn io() {}

async fn number() -> u8 {
    1
}

async fn use_number(_: u8) {}

fn shared() -> Rc<u8> {
    Rc::new(1)
}

fn maybe() -> Option<Rc<u8>> {
    None
}

fn parse() -> Result<u8, Box<dyn std::error::Error>> {
    Ok(1)
}

fn lend(_: &Rc<u8>) {}

fn ready() -> bool {
    true
}
