//! Hands it on.
#![allow(dead_code)]

pub use async_trait::async_trait;
