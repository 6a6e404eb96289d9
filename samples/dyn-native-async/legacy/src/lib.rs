//! Edition 2018: a trait's name where a type is asked for is a trait object, with a warning.
#![allow(bare_trait_objects, dead_code)]

use plugins::Plugin;
use std::future::Future;
use std::pin::Pin;

fn bare(_: Box<Plugin>) {} //~ dyn-native-async

fn with_auto_trait(_: &(Plugin + Send)) {} //~ dyn-native-async

// Near misses: bounds are no types, and a struct of the same name is no trait.
fn bound<P: Plugin>(_: P) {}

async fn qualified<P: Plugin>(p: &P) {
    <P as Plugin>::run(p).await
}

mod structs {
    pub struct Plugin;
}

fn a_struct(_: Box<structs::Plugin>) {}

trait Job {
    async fn run(&self);
}

fn sent<J: Job + Send + Sync + 'static>(job: J) {
    let _: Pin<Box<Future<Output = ()> + Send>> = Box::pin(async move { job.run().await });
}
//~^^ spawn-generic-no-send
