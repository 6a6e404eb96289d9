//! An impl that is boxed wherever its trait is, in each build that a manifest asks for: that another could ask for less is likely at most, and a
//! warning.

pub struct Node;

#[cfg_attr(feature = "boxed", async_trait::async_trait)]
impl actors::Actor for Node { //~ impl-missing-async-trait
    async fn handle(&self, message: u64) -> bool {
        message > 0
    }
}
