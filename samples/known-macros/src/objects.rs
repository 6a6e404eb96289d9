//! `typetag` implements `Serialize` and `Deserialize` for trait objects, which nobody writes by hand.

#[typetag::serde(tag = "type")] //~ dyn-native-async
trait Shape {
    async fn area(&self) -> f64;
}

// Near misses: boxed as the trait objects want it, and used through generics beside them.
#[typetag::serde(tag = "type")]
#[async_trait::async_trait]
trait Boxed: Sync {
    async fn area(&self) -> f64;
}

struct Square;

#[typetag::serde]
#[async_trait::async_trait]
impl Boxed for Square {
    async fn area(&self) -> f64 {
        1.0
    }
}

// Near miss: nothing async.
#[typetag::serde(tag = "type")]
trait Named {
    fn name(&self) -> String;
}

// Near miss: only tests have the macro, and no method takes part in trait objects.
#[cfg_attr(test, typetag::serde(tag = "type"))]
trait Kept {
    async fn area(&self) -> f64
    where
        Self: Sized;
}
