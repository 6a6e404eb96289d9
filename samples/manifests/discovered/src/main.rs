//! The program beside the library.

fn f(_: &dyn discovered::Found) {} //~ dyn-native-async

fn main() {}
