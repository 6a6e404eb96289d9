trait Service {
    async fn call(&self);
}

fn f(_: &dyn Service) {} //~ dyn-native-async
