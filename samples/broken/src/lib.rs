//! Code that does not compile, or that the grammar does not know. What is sound around it is judged all the same.
#![allow(dead_code)]

mod newer;
mod unfinished;
mod unclosed;

trait Service {
    async fn call(&self);
}

fn before(_: &dyn Service) {} //~ dyn-native-async
