mod below;

fn f(_: &dyn super::Service) {} //~ dyn-native-async
