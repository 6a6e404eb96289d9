//! Takes its `rust-version` from the workspace.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64; //~ native-below-msrv
}
