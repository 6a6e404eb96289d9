//! Declares Rust 1.74.1, and uses what came with 1.75.
#![allow(dead_code)]

trait Sensor {
    async fn read(&self) -> f64; //~ native-below-msrv
}

struct Thermometer;

impl Sensor for Thermometer {
    async fn read(&self) -> f64 {
        21.5
    }
}

// `-> impl Trait` in traits is as young as `async fn`.
trait History {
    fn days(&self) -> usize;
    fn values(&self) -> impl Iterator<Item = f64>; //~ native-below-msrv
    async fn clear(&mut self); // one finding a trait, at the first
}

// The macro leaves this one alone.
#[async_trait::async_trait]
trait Station {
    async fn reset(&self);
    fn sensors(&self) -> impl Iterator<Item = u32>; //~ native-below-msrv
}

// Without the feature, the methods stay as they are written.
#[cfg_attr(feature = "boxed", async_trait::async_trait)]
trait Optional {
    async fn call(&self); //~ native-below-msrv
}

// Not even tests can use them.
#[cfg(test)]
mod tests {
    trait Fake {
        async fn call(&self); //~ native-below-msrv
    }
}

mod old;
