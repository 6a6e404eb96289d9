//! Near misses: each of these traits is a trait object somewhere.

use async_trait::async_trait;
use std::collections::HashMap;
use std::sync::Arc;

#[async_trait]
trait Store {
    async fn load(&self, key: &str) -> Vec<u8>;
}

struct Service {
    stores: HashMap<String, Arc<dyn Store + Send + Sync>>,
}

// Through an alias that another module names.
#[async_trait]
pub(crate) trait Queue {
    async fn push(&self, message: String);
}

type SharedQueue = Arc<dyn Queue + Send + Sync>;

mod worker {
    use super::SharedQueue;

    struct Worker {
        queue: SharedQueue,
    }
}

// Under another name.
#[async_trait]
pub(crate) trait Handler {
    async fn handle(&self);
}

mod router {
    use super::Handler as Endpoint;

    struct Route(Box<dyn Endpoint>);
}

// As the supertrait of an object: calls go through the object's table too.
#[async_trait]
trait Reader {
    async fn read(&self) -> u8;
}

trait Device: Reader {
    fn name(&self) -> String;
}

fn devices() -> Vec<Box<dyn Device>> {
    Vec::new()
}

// Both ways: the macro serves both.
#[async_trait]
trait Cache {
    async fn get(&self, key: &str) -> Option<String>;
}

async fn warm<C: Cache>(cache: &C, far: &dyn Cache) -> Option<String> {
    cache.get("near").await.or(far.get("far").await)
}

// In a macro call.
#[async_trait]
trait Step {
    async fn run(&self);
}

struct First;

#[async_trait]
impl Step for First {
    async fn run(&self) {}
}

fn steps() -> Vec<Box<dyn Step>> {
    vec![Box::new(First) as Box<dyn Step>]
}

// Only in tests/mock.rs.
#[async_trait]
pub trait Probe {
    async fn ping(&self) -> bool;
}

// Only in examples/decode.rs.
#[async_trait]
pub trait Codec {
    async fn decode(&self, bytes: &[u8]) -> String;
}

// Only in unit tests.
#[async_trait]
trait Clock {
    async fn now(&self) -> u64;
}

async fn later<C: Clock>(clock: &C) -> u64 {
    clock.now().await + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clocks() -> Vec<Box<dyn Clock>> {
        Vec::new()
    }
}
