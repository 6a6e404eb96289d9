fn f(_: &dyn named::Named) {} //~ dyn-native-async

fn main() {}
