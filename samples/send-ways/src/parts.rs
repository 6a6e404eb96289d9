//! Through patterns, fields of fields, collections and iterators.

use super::Feed;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

struct Inner<F> {
    feed: Arc<F>,
}

struct Outer<F> {
    inner: Vec<Inner<F>>,
    named: HashMap<u8, Arc<F>>,
}

impl<F: Feed> Outer<F> {
    fn each(self) {
        for inner in self.inner {
            tokio::spawn(async move { inner.feed.poll().await }); //~ spawn-generic-no-send
        }
    }

    fn each_named(&self) {
        for (_, feed) in &self.named {
            let feed = feed.clone();
            tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
        }
    }

    fn one(&self, key: u8) {
        if let Some(feed) = self.named.get(&key).cloned() {
            tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
        }
    }
}

enum Either<F> {
    Feed(F),
    None,
}

fn matched<F: Feed>(either: Either<F>) {
    match either {
        Either::Feed(feed) => {
            tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
        }
        Either::None => {}
    }
}

fn apart<F: Feed>(pair: (F, u8)) {
    let (feed, _) = pair;
    tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
}

fn let_else<F: Feed>(feed: Option<F>) {
    let Some(feed) = feed else { return };
    tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
}

fn iterated<F: Feed>(feeds: Vec<F>) {
    feeds.into_iter().for_each(|feed| {
        tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
    });
}

fn locked<F: Feed>(feed: Arc<Mutex<Option<Arc<F>>>>) {
    let feed = feed.lock().unwrap().clone().unwrap();
    tokio::spawn(async move { feed.poll().await }); //~ spawn-generic-no-send
}
