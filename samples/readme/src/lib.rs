use async_trait::async_trait;

trait Repository {
    async fn find(&self, id: u64) -> Option<String>;
}

pub struct Service {
    repository: Box<dyn Repository>,
}

#[async_trait]
trait Clock {
    async fn now(&self) -> u64;
}

async fn stamp(clock: &impl Clock) -> u64 {
    clock.now().await
}
//~^^^^^^^^^^^ dyn-native-async
//~^^^^^^^^^ needless-async-trait
