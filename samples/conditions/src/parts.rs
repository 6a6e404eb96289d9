pub(crate) mod traits {
    pub(crate) trait Native {
        async fn go(&self);
    }
}

use traits::Native;

pub struct Fields {
    #[cfg(any())]
    pub never: Box<dyn Native>,
    #[cfg(feature = "undeclared")]
    pub undeclared: Box<dyn Native>,
    #[cfg(feature = "extra")]
    pub extra: Box<dyn Native>, //~ dyn-native-async
    pub number: u8,
}

pub struct Numbered(#[cfg(all(unix, windows))] Box<dyn Native>, u8);

pub enum Variants {
    #[cfg(any())]
    Never(Box<dyn Native>),
    #[cfg(feature = "undeclared")]
    Undeclared { inside: Box<dyn Native> },
    Partly {
        #[cfg(any())]
        never: Box<dyn Native>,
        #[cfg(feature = "extra")]
        extra: Box<dyn Native>, //~ dyn-native-async
    },
}

pub fn parameters(#[cfg(any())] never: &dyn Native, #[cfg(feature = "undeclared")] undeclared: &dyn Native, number: u8) {}

pub fn generics<#[cfg(any())] N: AsRef<dyn Native>, #[cfg(all())] A: AsRef<dyn Native>>(_: A) {} //~ dyn-native-async

pub type Pointer = fn(#[cfg(any())] &dyn Native, u8);

pub trait Members {
    #[cfg(any())]
    const NEVER: Option<&'static dyn Native>;
    const ALWAYS: Option<&'static dyn Native>; //~ dyn-native-async
    fn method(&self, #[cfg(any())] never: &dyn Native, number: u8);
}
