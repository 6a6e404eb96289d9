//! Near misses: generic code calls the trait, here or where it hands things on. Row 4.

use async_trait::async_trait;

// Called before it is boxed.
#[async_trait]
trait Probe: Send + Sync {
    async fn check(&self) -> bool;
}

async fn checked<P: Probe + 'static>(probe: P) -> Option<Box<dyn Probe>> {
    if probe.check().await { Some(Box::new(probe)) } else { None }
}

// Called by what it goes on to.
#[async_trait]
trait Feed: Send + Sync {
    async fn next(&self) -> u8;
}

async fn first<F: Feed + 'static>(feed: F) -> (u8, Box<dyn Feed>) {
    let byte = read(&feed).await;
    (byte, Box::new(feed))
}

async fn read(feed: &impl Feed) -> u8 {
    feed.next().await
}

// Bounded where the impl stands, called in an impl of another trait.
#[async_trait]
trait Sink: Send + Sync {
    async fn put(&self, byte: u8);
}

struct Tee<A, B>(A, B);

impl<A, B> Tee<A, B>
where
    A: Sink + 'static,
    B: Sink + 'static,
{
    fn boxed(self) -> Vec<Box<dyn Sink>> {
        vec![Box::new(self.0), Box::new(self.1)]
    }
}

trait Flush {
    async fn flush(&self);
}

impl<A: Sink, B: Sink> Flush for Tee<A, B> {
    async fn flush(&self) {
        self.0.put(0).await;
        self.1.put(0).await;
    }
}

// Called through a subtrait.
#[async_trait]
trait Named: Send + Sync {
    async fn name(&self) -> String;
}

trait Titled: Named {}

async fn title<T: Titled + 'static>(titled: T) -> (String, Box<dyn Named>) {
    (titled.name().await, Box::new(titled))
}
