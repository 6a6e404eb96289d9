mod leaves;

fn f(_: &dyn crate::Service) {} //~ dyn-native-async

fn own(_: &dyn leaves::Leaf) {} //~ dyn-native-async
