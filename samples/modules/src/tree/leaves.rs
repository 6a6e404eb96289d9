pub(super) trait Leaf {
    async fn fall(&self);
}

mod green;
