//! A dash in a package's name is an underscore in its crate's. The lint is allowed by the workspace.

pub trait Engine {
    async fn start(&self);
}
