//! Impls that lack the macro of their trait.
#![allow(dead_code)]

use async_trait::async_trait;

#[async_trait]
trait Repository: Send + Sync {
    async fn find(&self, id: u64) -> Option<String>;
}

struct Postgres;

impl Repository for Postgres { //~ impl-missing-async-trait
    async fn find(&self, id: u64) -> Option<String> {
        Some(format!("row {id}"))
    }
}

fn open() -> Box<dyn Repository> {
    Box::new(Postgres)
}

mod matching;
mod missing;
mod other_builds;
