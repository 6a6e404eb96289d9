//! Traits and impls that a macro call writes, attributes included.

macro_rules! boxed_service {
    ($name:ident, $method:ident) => {
        #[async_trait::async_trait]
        trait $name {
            async fn $method(&self) -> u8;
        }
    };
}

// Near misses: boxed, and used as objects.
boxed_service!(Fast, fast);
boxed_service!(Slow, slow);

fn objects(_: &dyn Fast, _: &dyn Slow) {}

macro_rules! native_service {
    ($($name:ident),* $(,)?) => {
        $(
            trait $name {
                async fn call(&self) -> u8;
            }
        )*
    };
}

native_service!(Alpha, Beta);

fn alpha(_: &dyn Alpha) {} //~ dyn-native-async

fn beta(_: &dyn Beta) {} //~ dyn-native-async

// An impl from a macro, for types it is told.
macro_rules! serves {
    ($($type:ty => $value:expr),* $(,)?) => {
        $(
            impl Alpha for $type {
                async fn call(&self) -> u8 {
                    $value
                }
            }
        )*
    };
}

serves! { u8 => 8, u16 => 16 }
