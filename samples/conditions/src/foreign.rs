mod traits {
    pub trait Native {
        async fn go(&self);
    }
}

extern "C" {
    fn given(native: &dyn traits::Native); //~ dyn-native-async
    static KEPT: &'static dyn traits::Native; //~ dyn-native-async
    #[cfg(any())]
    fn never(native: &dyn traits::Native);
}

#[cfg(any())]
extern "C" {
    fn nor(native: &dyn traits::Native);
}
