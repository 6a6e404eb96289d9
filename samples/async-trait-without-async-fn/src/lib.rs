//! The macro on traits in which it finds nothing to do.
#![allow(dead_code)]

use async_trait::async_trait;
use std::future::Future;

#[async_trait] //~ async-trait-without-async-fn
trait Named {
    fn name(&self) -> String;
}

struct Here;

#[async_trait]
impl Named for Here {
    fn name(&self) -> String {
        "here".into()
    }
}

// The macro leaves futures that are written out alone.
#[async_trait] //~ async-trait-without-async-fn
trait Written {
    fn call(&self) -> impl Future<Output = u8>;
}

#[async_trait] //~ async-trait-without-async-fn
trait Marker: Service {}

// Near misses.
#[async_trait]
trait Service {
    fn name(&self) -> String;

    async fn call(&self) -> u8;
}

fn served(_: &dyn Service) {}

#[async_trait]
trait Sometimes {
    #[cfg(unix)]
    async fn call(&self) -> u8;
}

fn sometimes(_: &dyn Sometimes) {}

macro_rules! method {
    () => {
        async fn call(&self) -> u8 {
            1
        }
    };
}

#[async_trait]
trait ByMacro {
    method!();
}
