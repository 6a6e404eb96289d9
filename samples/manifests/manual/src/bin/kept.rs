fn f(_: &dyn manual::Found) {} //~ dyn-native-async

fn g(_: &dyn core_api::Engine) {} //~ dyn-native-async

fn main() {}
