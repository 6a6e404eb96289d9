//! Near miss: an old edition is no promise to an old compiler.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64;
}
