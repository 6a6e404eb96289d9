//! Impls whose signatures cannot be those of their traits.
#![allow(dead_code, refining_impl_trait)]

mod bare;
mod boxed;
mod fine;

struct Here;

struct Text<'a>(&'a str);
