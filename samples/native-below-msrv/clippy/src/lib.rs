//! `clippy.toml` declares the compiler, where the manifest does not.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64; //~ native-below-msrv
}
