//! One cause each.

use async_trait::async_trait;
use std::sync::Arc;

#[async_trait]
trait Connect {
    async fn connect(url: &str) -> u8;

    async fn call(&self);
}

fn connect(_: &dyn Connect) {} //~ dyn-incompatible-other

#[async_trait]
trait Visit {
    async fn call(&self);

    fn visit(&self, f: impl Fn(u8));
}

fn visit(_: &dyn Visit) {} //~ dyn-incompatible-other

#[async_trait]
trait Sized1: Clone {
    async fn call(&self);
}

fn sized(_: &dyn Sized1) {} //~ dyn-incompatible-other

#[async_trait]
trait Constant {
    const LIMIT: u8;

    async fn call(&self);
}

fn constant(_: &dyn Constant) {} //~ dyn-incompatible-other

#[async_trait]
trait Merge {
    async fn call(&self);

    fn merge(&self, other: &Self);
}

fn merge(_: &dyn Merge) {} //~ dyn-incompatible-other

#[async_trait]
trait Compare: PartialEq {
    async fn call(&self);
}

fn compare(_: &dyn Compare) {} //~ dyn-incompatible-other

#[async_trait]
trait Receiver {
    async fn call(self: &Arc<Self>);
}

fn receiver(_: &dyn Receiver) {} //~ dyn-incompatible-other
