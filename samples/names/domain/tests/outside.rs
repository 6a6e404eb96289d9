//! A test is a crate of its own: `crate` is this file, and the library has its own name.
#![allow(dead_code)]

trait Service {
    async fn call(&self);
}

fn own(_: &dyn crate::Service) {} //~ dyn-native-async

mod inner {
    fn above(_: &dyn super::Service) {} //~ dyn-native-async
}

fn theirs(_: &dyn shop_domain::store::Store) {} //~ dyn-native-async

fn sound(_: &dyn shop_domain::store::Loader) {}
