//! Trait objects of traits whose methods return a type that each impl chooses.
#![allow(dead_code)]

trait Repository {
    async fn find(&self, id: u64) -> Option<String>;
}

struct Service {
    repository: Box<dyn Repository>, //~ dyn-native-async
}

mod objects;
mod other_builds;
mod reasons;
mod sound;
