fn f(_: &dyn super::Leaf, _: &dyn Leaf) {} //~ dyn-native-async

// Not the one above.
trait Leaf {}
