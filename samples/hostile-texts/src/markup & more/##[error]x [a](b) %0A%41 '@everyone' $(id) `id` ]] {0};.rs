//! A file whose name is markup.

trait Inner {
    async fn call(&self);
}

fn inner(_: &dyn Inner) {} //~ dyn-native-async acme/markup

fn waived(_: &dyn crate::Service) {} //~ dyn-native-async
