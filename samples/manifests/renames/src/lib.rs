//! Dependencies under names that the workspace gives them.

use boxing::async_trait;

#[async_trait] //~ needless-async-trait
trait Gauge {
    async fn read(&self) -> u8;
}

async fn read<G: Gauge>(gauge: &G) -> u8 {
    gauge.read().await
}

fn f(_: &dyn engine::Engine) {} //~ dyn-native-async
