use acme_store::Store;

trait Route {
    async fn matches(&self) -> bool;
}

fn hot(route: &dyn Route) {} //~ acme/router-free-of-dyn //~ both-static-and-dyn //~ dyn-native-async

fn generic<R: Route>(route: R) {}

trait Retired { //~ acme/no-unused-trait
    async fn gone(&self);
}

async fn relay<S: Store + Send + Sync + 'static>(store: S) {
    tokio::spawn(async move { store.get().await }); //~ acme/spawn-in-one-place
}

#[cfg(test)]
mod tests {
    fn in_tests(route: &dyn super::Route) {} //~ dyn-native-async
}
