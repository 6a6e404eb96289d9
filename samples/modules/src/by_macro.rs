fn f(_: &dyn crate::Service) {} //~ dyn-native-async
