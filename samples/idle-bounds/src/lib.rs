//! Bounds through which nothing is called are no use through generics: what they bound only becomes a trait object. Row 3.

pub mod called;

use async_trait::async_trait;
use std::sync::Arc;

// Boxed as it comes.
#[async_trait]
trait Plugin {
    async fn run(&self);
}

#[derive(Default)]
struct Plugins(Vec<Arc<dyn Plugin>>);

impl Plugins {
    fn add(&mut self, plugin: impl Plugin + 'static) {
        self.0.push(Arc::new(plugin));
    }

    // What it is given goes on to what boxes it.
    fn with<P: Plugin + 'static>(mut self, plugin: P) -> Self {
        self.add(plugin);
        self
    }

    // Called through the object.
    async fn all(&self) {
        for plugin in &self.0 {
            plugin.run().await;
        }
    }
}

// Kept in a builder until it is boxed.
#[async_trait]
trait Store {
    async fn get(&self) -> u8;
}

struct Builder<S: Store>(S);

impl<S: Store + 'static> Builder<S> {
    fn build(self) -> Box<dyn Store> {
        Box::new(self.0)
    }
}

// Lent as an object, and called as one.
#[async_trait]
trait Clock {
    async fn now(&self) -> u64;
}

async fn late<C>(clock: &C) -> bool
where
    C: Clock,
{
    let clock: &dyn Clock = clock;
    clock.now().await > 0
}

// Written for generics that there are none of.
trait Codec {
    async fn decode(&self) -> u8;
}

fn boxed<C: Codec + 'static>(codec: C) -> Box<dyn Codec> { //~ dyn-native-async
    Box::new(codec)
}
