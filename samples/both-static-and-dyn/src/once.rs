//! One finding a trait, at its first trait object, whatever the static use looks like.

use std::future::Future;

// Declared `Send`, and yet no object.
trait Queue {
    fn push(&self, message: String) -> impl Future<Output = ()> + Send;
}

fn first(_: &dyn Queue) {} //~ both-static-and-dyn //~ dyn-native-async

fn second(_: Box<dyn Queue>) {} //~ dyn-native-async

async fn argument(queue: &impl Queue) {
    queue.push("hello".into()).await
}

// The static use stands in a type.
trait Clock {
    async fn now(&self) -> u64;
}

struct Timer<C: Clock>(C);

fn clocks() -> Vec<Box<dyn Clock>> { //~ both-static-and-dyn //~ dyn-native-async
    Vec::new()
}

// The static use is a bound on an associated type.
trait Codec {
    async fn decode(&self) -> u8;
}

trait Protocol {
    type Codec: Codec;
}

fn codec(_: &dyn Codec) {} //~ both-static-and-dyn //~ dyn-native-async

// A use of a subtrait is a use of what stands above it. The object that is named is one of `Upper`, by way of `Lower`.
trait Upper {
    async fn call(&self);
}

trait Lower: Upper {}

fn lower(_: &dyn Lower) {} //~ both-static-and-dyn //~ dyn-native-async

async fn upper<U: Upper>(u: &U) {
    u.call().await
}

// Only tests have the object. They count, unless a policy says otherwise.
trait Probe {
    async fn ping(&self) -> bool;
}

async fn probe<P: Probe>(p: &P) -> bool {
    p.ping().await
}

#[cfg(test)]
mod tests {
    fn fakes() -> Vec<Box<dyn super::Probe>> { //~ both-static-and-dyn //~ dyn-native-async
        Vec::new()
    }
}
