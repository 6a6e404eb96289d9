//! A file whose name is markup.

trait Inner {
    async fn call(&self);
}

fn inner(_: &dyn Inner) {} //~ acme/markup //~ dyn-native-async

fn waived(_: &dyn crate::Service) {} //~ dyn-native-async
