// Two tests have this file, which makes it two modules, and one place.
fn f(_: &dyn core_api::Engine) {} //~ dyn-native-async
