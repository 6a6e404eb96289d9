//! A byte-order mark, and lines that end as on Windows.

trait Service {
    async fn call(&self);
}

fn f(_: &dyn Service) {} //~ dyn-native-async
