#[macro_export]
macro_rules! chosen {
    ($n:ident) => {
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}

#[macro_export]
macro_rules! left {
    ($n:ident) => {
        pub(crate) trait $n {
            async fn go(&self);
        }
    };
}
