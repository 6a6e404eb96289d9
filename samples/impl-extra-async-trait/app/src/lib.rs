//! Impls that kept the macro when their trait let it go.
#![allow(dead_code)]

use async_trait::async_trait;

trait Repository {
    async fn find(&self, id: u64) -> Option<String>;
}

struct Postgres;

#[async_trait] //~ impl-extra-async-trait
impl Repository for Postgres {
    async fn find(&self, id: u64) -> Option<String> {
        Some(format!("row {id}"))
    }
}

async fn first<R: Repository>(repository: &R) -> Option<String> {
    repository.find(1).await
}

mod matching;
mod other_builds;
mod spellings;
