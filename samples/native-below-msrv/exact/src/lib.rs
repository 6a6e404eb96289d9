//! Near miss: 1.75 is the first compiler that knows them.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64;
}
