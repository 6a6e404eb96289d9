//! A bare impl that no build which a manifest asks for has beside boxed actors.

pub struct Board;

impl actors::Actor for Board { //~ impl-missing-async-trait
    async fn handle(&self, message: u64) -> bool {
        message > 0
    }
}
