//! Near miss: the workspace declares a version, and this crate does not take it.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64;
}
