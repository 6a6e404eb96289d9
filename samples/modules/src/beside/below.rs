fn f(_: &dyn super::super::Service) {} //~ dyn-native-async
