//! Ways that end where `Send` is asked for, through values whose type nobody wrote. The promise stays.

use async_trait::async_trait;
use futures::StreamExt;
use futures::stream::BoxStream;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::sync::Arc;

// By a `Deref` of the workspace.
#[async_trait] //~ needless-async-trait
trait Lent: Send + Sync + 'static {
    async fn lend(&self) -> u8;
}

struct Shared<L>(Arc<L>);

impl<L> Deref for Shared<L> {
    type Target = L;

    fn deref(&self) -> &L {
        &self.0
    }
}

fn lent<L: Lent>(shared: Shared<L>) -> Pin<Box<dyn Future<Output = u8> + Send>> {
    Box::pin(async move { shared.lend().await })
}

// Held by a stream that calls a closure.
#[async_trait] //~ needless-async-trait
trait Rolled: Send + Sync + 'static {
    async fn roll(&self) -> u8;
}

fn rolled<R: Rolled>(rolled: R) -> BoxStream<'static, u8> {
    futures::stream::unfold(rolled, |state| async move {
        let value = state.roll().await;
        Some((value, state))
    })
    .boxed()
}

// `as _` takes whatever type is wanted.
#[async_trait] //~ needless-async-trait
trait Turned: Send + Sync + 'static {
    async fn turn(&self) -> u8;
}

fn turned<T: Turned>(all: Vec<T>) -> usize {
    let mut kept: Vec<Pin<Box<dyn Future<Output = u8> + Send>>> = Vec::new();
    kept.extend(all.into_iter().map(|one| Box::pin(async move { one.turn().await }) as _));
    kept.len()
}
