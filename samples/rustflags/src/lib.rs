pub trait Native {
    async fn go(&self);
}

#[cfg(all(ours, unix))]
pub struct Ours(Box<dyn Native>); //~ dyn-native-async
#[cfg(feature = "ghost")]
pub struct Ghost(Box<dyn Native>); //~ dyn-native-async
#[cfg(feature = "undeclared")]
pub struct Undeclared(Box<dyn Native>);
