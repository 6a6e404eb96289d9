//! The name stands in the macro of another package.
#![allow(dead_code)]

macros::service!(Service);

fn object(_: &dyn Service) {}
