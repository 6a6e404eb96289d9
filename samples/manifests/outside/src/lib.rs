//! Near miss for the workspace above, which leaves this folder out; it is a workspace of its own.

trait Engine {
    async fn start(&self);
}

#[allow(dead_code)]
fn f(_: &dyn Engine) {} //~ dyn-native-async
