//! Generic receivers, which have the auto traits of their bounds.

use async_trait::async_trait;

#[async_trait]
pub trait Step {
    async fn forward(&mut self);

    async fn idle(&mut self) {}

    async fn look(&self) {}

    async fn end(self)
    where
        Self: Sized,
    {
    }
}

pub fn steps(_: &dyn Step) {}

pub async fn drive<T: Step>(mut step: T) {
    step.forward().await;
    step.idle().await; //~ missing-sync-supertrait
}

pub async fn looks(step: &impl Step) {
    step.look().await; //~ missing-sync-supertrait
}

pub async fn half<T>(step: &mut T)
where
    T: Step + Send,
{
    step.idle().await;
    step.look().await; //~ missing-sync-supertrait
}

// Near misses: the bounds have it, or a supertrait.
pub async fn whole<T: Step + Send + Sync>(mut step: T) {
    step.idle().await;
    step.look().await;
}

#[async_trait]
pub trait Sent: Send + Sync {
    async fn idle(&mut self) {}
}

pub fn sents(_: &dyn Sent) {}

pub async fn sent<T: Sent>(mut sent: T) {
    sent.idle().await;
}

pub struct Here;

#[async_trait]
impl Step for Here {
    async fn forward(&mut self) {}
}

pub async fn here(mut here: Here) {
    here.idle().await;
}
