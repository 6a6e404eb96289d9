//! Into fields, variants and collections whose types say `Send`.

use super::Feed;
use std::future::Future;
use std::pin::Pin;

type Boxed = Pin<Box<dyn Future<Output = u32> + Send>>;

struct Job {
    future: Boxed,
}

enum Work {
    Now(Boxed),
    Never,
}

struct Queue {
    all: Vec<Boxed>,
    one: Option<Boxed>,
    here: Option<Pin<Box<dyn Future<Output = u32>>>>,
}

fn field<F: Feed>(feed: F) -> Job {
    Job {
        future: Box::pin(async move { feed.poll().await }), //~ spawn-generic-no-send
    }
}

fn variant<F: Feed>(feed: F) -> Work {
    Work::Now(Box::pin(async move { feed.poll().await })) //~ spawn-generic-no-send
}

fn collected<F: Feed>(feed: F) -> Vec<Boxed> {
    vec![Box::pin(async move { feed.poll().await })] //~ spawn-generic-no-send
}

impl Queue {
    fn push<F: Feed>(&mut self, feed: F) {
        self.all.push(Box::pin(async move { feed.poll().await })); //~ spawn-generic-no-send
    }

    fn set<F: Feed>(&mut self, feed: F) {
        self.one = Some(Box::pin(async move { feed.poll().await })); //~ spawn-generic-no-send
    }

    // Near miss: that box is for one thread.
    fn keep<F: Feed>(&mut self, feed: F) {
        self.here = Some(Box::pin(async move { feed.poll().await }));
    }
}
