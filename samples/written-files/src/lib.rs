//! Files that only a macro call, an included file or the path of an inline module leads to. Each holds the one use of a trait as `dyn`.

#![allow(dead_code)]

macro_rules! modules {
    ($($(#[$m:meta])* $n:ident),*) => { $( $(#[$m])* pub mod $n; )* };
}
macro_rules! module_at {
    ($n:ident, $p:literal) => {
        #[path = $p]
        mod $n;
    };
}
macro_rules! include_it {
    ($f:literal) => {
        include!($f);
    };
}

modules!(plain, #[cfg(unix)] nested);
module_at!(moved, "there.rs");

mod given {
    module_at!(inside, "by_path.rs");
    modules!(by_name);
}

include!("gen/items.rs");
include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/", "gen/more.rs"));
include!(concat!("gen/", stringify!(third), ".rs"));
include_it!("gen/again.rs");

#[path = "impl_files"]
mod of_directory {
    mod unit;
}

#[cfg_attr(unix, path = "deep")]
mod chosen {
    mod well;
}

pub(crate) fn block() {
    include!("gen/block.rs")
}

pub(crate) fn value() -> usize {
    include!("gen/value.rs")
}

#[async_trait::async_trait]
pub(crate) trait Plain {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Nested {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Moved {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait ByPath {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait ByName {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Items {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Beside {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait More {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Again {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Unit {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Well {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Block {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Value {
    async fn go(&self);
}

#[async_trait::async_trait]
pub(crate) trait Third {
    async fn go(&self);
}

#[async_trait::async_trait] //~ needless-async-trait
pub(crate) trait Unused {
    async fn go(&self);
}
