//! A bare impl that `app` builds with boxed actors.

pub struct Gadget;

impl actors::Actor for Gadget { //~ impl-missing-async-trait
    async fn handle(&self, message: u64) -> bool {
        message > 0
    }
}
