//! Near misses: other words for the same, or more than the trait asks.

use crate::{Here, Text};
use async_trait::async_trait;
use std::future::{ready, Future, Ready};
use std::sync::Arc;

#[async_trait] //~ needless-async-trait
trait Boxed: Send + Sync {
    async fn first<'a>(&'a self, name: &str);

    async fn both<'a>(&self, name: &'a str, other: &str);

    async fn all(&self, name: &str) -> usize;

    async fn behind(&self, text: &Text);

    async fn own(self: Arc<Self>);

    async fn calls(&self, with: fn(&str) -> &str);

    async fn given<F: Fn(&str) + Send>(&self, with: F);
}

fn boxed(_: impl Boxed) {}

#[async_trait]
impl Boxed for Here {
    async fn first(&self, _: &str) {}

    async fn both<'b>(&self, _: &'b str, _: &str) {}

    async fn all<'x, 'y>(&'x self, name: &'y str) -> usize {
        name.len()
    }

    async fn behind(&self, _: &Text) {}

    async fn own(self: Arc<Self>) {}

    async fn calls(&self, _: fn(&str) -> &str) {}

    async fn given<F>(&self, _: F)
    where
        F: Fn(&str) + Send,
    {
    }
}

#[async_trait] //~ needless-async-trait
trait With<'q> {
    async fn take(&self, name: &'q str);
}

fn with(_: impl for<'a> With<'a>) {}

#[async_trait]
impl<'q> With<'q> for Here {
    async fn take(&self, _: &'q str) {}
}

trait Bare<I> {
    async fn first<'a>(&'a self, name: &'a str) -> &'a str;

    async fn fixed(&self, name: &'static str);

    async fn any(&self, id: I);

    fn captured(&self) -> impl Future<Output = ()> + use<Self, I>;

    async fn unused<'a>(&self);

    async fn alias<'a>(&self, text: Held<'a>);

    async fn fewer(&self);

    async fn parameters<T: Default, const N: usize>(&self);
}

type Held<'a> = &'a str;

impl Bare<&str> for Here {
    async fn first(&self, _: &str) -> &str {
        ""
    }

    async fn fixed(&self, _: &str) {}

    async fn any(&self, _: &str) {}

    fn captured(&self) -> Ready<()> {
        ready(())
    }

    async fn unused<'b>(&self) {}

    async fn alias<'b>(&self, _: &'b str) {}

    fn fewer<'b>(&self) -> Ready<()> {
        ready(())
    }

    async fn parameters<S: Default, const M: usize>(&self) {}
}

async fn bare(b: &impl Bare<u8>) {
    b.any(1).await;
}
