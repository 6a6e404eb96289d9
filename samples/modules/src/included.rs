fn included(_: &dyn Service) {} //~ dyn-native-async
