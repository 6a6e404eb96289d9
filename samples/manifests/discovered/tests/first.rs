mod common;

fn f(_: &dyn core_api::Engine) {} //~ dyn-native-async
