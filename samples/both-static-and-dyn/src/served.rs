//! Near misses: the form in use serves both, or nothing asks for both.

use std::future::Future;
use std::pin::Pin;

// The macro boxes the futures for both.
#[async_trait::async_trait]
trait Boxed {
    async fn call(&self);
}

async fn boxed<B: Boxed>(b: &B, others: &[Box<dyn Boxed>]) {
    b.call().await;
    for other in others {
        other.call().await;
    }
}

// Boxed by hand.
trait ByHand {
    fn call(&self) -> Pin<Box<dyn Future<Output = ()> + '_>>;
}

async fn by_hand<B: ByHand>(b: &B, other: &dyn ByHand) {
    b.call().await;
    other.call().await;
}

// `dynosaur` writes the object's type, which is then a struct.
#[dynosaur::dynosaur(DynSource = dyn(box) Source)]
trait Source {
    async fn read(&self) -> u8;
}

async fn sources<S: Source>(near: &S, far: &DynSource<'_>) -> u8 {
    near.read().await + far.read().await
}

// A bridge: every `Sink` is a `DynSink`.
trait Sink {
    fn write(&self, byte: u8) -> impl Future<Output = ()> + Send;
}

trait DynSink {
    fn write_boxed(&self, byte: u8) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

impl<S: Sink> DynSink for S {
    fn write_boxed(&self, byte: u8) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.write(byte))
    }
}

async fn sinks<S: Sink>(near: &S, far: &dyn DynSink) {
    near.write(1).await;
    far.write_boxed(2).await;
}

// The same bridge, its far side written by the macro.
trait Log {
    fn line(&self, text: String) -> impl Future<Output = ()> + Send;
}

#[async_trait::async_trait]
trait DynLog {
    async fn line_boxed(&self, text: String);
}

#[async_trait::async_trait]
impl<L: Log + Sync> DynLog for L {
    async fn line_boxed(&self, text: String) {
        self.line(text).await
    }
}

async fn logs(far: &dyn DynLog) {
    far.line_boxed("far".into()).await;
}

// Nothing but generics.
trait Static {
    async fn call(&self);
}

// A forwarding impl is no use in itself.
impl<S: Static + ?Sized> Static for Box<S> {
    async fn call(&self) {
        (**self).call().await
    }
}

async fn only_static(s: &impl Static) {
    s.call().await
}

// The object has none of the async methods.
trait Opted {
    fn name(&self) -> String;

    async fn call(&self)
    where
        Self: Sized;
}

async fn opted<O: Opted>(near: &O, far: &dyn Opted) -> String {
    near.call().await;
    far.name()
}

// `make` in use: what is wrong here is the object, not the choice.
#[trait_variant::make(Fetch: Send)]
trait LocalFetch {
    async fn fetch(&self) -> u8;
}

async fn variants<F: Fetch>(near: &F, far: &dyn Fetch) -> u8 { //~ dyn-native-async
    near.fetch().await
}
