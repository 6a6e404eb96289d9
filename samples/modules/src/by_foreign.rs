fn f(_: &dyn crate::Service) {} //~ dyn-native-async

macro_rules! by_foreign_macro {
    () => {
        fn g(_: &dyn crate::Service) {}
    };
}
