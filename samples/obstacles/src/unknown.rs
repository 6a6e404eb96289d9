//! Calls on values of which nobody wrote the type, and futures that go where nobody wrote which type they are to have.

use async_trait::async_trait;
use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;

type Kept<'a> = Pin<Box<dyn Future<Output = u8> + Send + 'a>>;

// What a pattern takes out of an enum may be the enum.
#[async_trait] //~ needless-async-trait
trait Weigh {
    async fn weigh(&self) -> u64;
}

enum Shape {
    Leaf(u64),
    Pair(Box<Shape>, Box<Shape>),
}

#[async_trait]
impl Weigh for Shape {
    async fn weigh(&self) -> u64 {
        match self {
            Shape::Leaf(weight) => *weight,
            Shape::Pair(left, right) => left.weigh().await + right.weigh().await,
        }
    }
}

// So may what a map holds.
#[async_trait] //~ needless-async-trait
trait Find {
    async fn find(&self, path: &[String]) -> u64;
}

struct Directory {
    entries: HashMap<String, Directory>,
}

#[async_trait]
impl Find for Directory {
    async fn find(&self, path: &[String]) -> u64 {
        let Some((first, rest)) = path.split_first() else {
            return 0;
        };
        match self.entries.get(first) {
            Some(entry) => entry.find(rest).await,
            None => 1,
        }
    }
}

// Side by side, with no word of `await`.
#[async_trait] //~ needless-async-trait
trait Split {
    async fn split(&self, depth: u32);
}

struct Halves;

#[async_trait]
impl Split for Halves {
    async fn split(&self, depth: u32) {
        if depth > 0 {
            tokio::join!(self.split(depth - 1), self.split(depth - 1));
        }
    }
}

// In a branch of `select!`, whose arguments are no expressions.
#[async_trait] //~ needless-async-trait
trait Persist {
    async fn retry(&self, left: u32) -> u32;
}

struct Patient;

#[async_trait]
impl Persist for Patient {
    async fn retry(&self, left: u32) -> u32 {
        if left == 0 {
            return 0;
        }
        tokio::select! { rest = self.retry(left - 1) => rest }
    }
}

// A closure that is called here.
#[async_trait] //~ needless-async-trait
trait Ascend {
    async fn climb(&self, steps: u32) -> u32;
}

struct Stairs;

#[async_trait]
impl Ascend for Stairs {
    async fn climb(&self, steps: u32) -> u32 {
        let next = |left: u32| self.climb(left);
        if steps == 0 { 0 } else { next(steps - 1).await }
    }
}

// Through a struct that is made where it is called.
#[async_trait] //~ needless-async-trait
trait Serve {
    async fn serve(&self, depth: u32) -> u32;
}

struct Layer<S> {
    inner: S,
}

impl<S: Serve + Send + Sync> Layer<S> {
    async fn pass(&self, depth: u32) -> u32 {
        self.inner.serve(depth).await
    }
}

struct Root;

#[async_trait]
impl Serve for Root {
    async fn serve(&self, depth: u32) -> u32 {
        if depth == 0 { 0 } else { Layer { inner: Root }.pass(depth - 1).await }
    }
}

// A field that takes boxes, in a body in which no word tells of futures.
#[async_trait] //~ needless-async-trait
trait Beat {
    async fn beat(&self) -> u8;
}

struct Heart;

#[async_trait]
impl Beat for Heart {
    async fn beat(&self) -> u8 {
        1
    }
}

struct Waiting<'a> {
    beating: Option<Kept<'a>>,
}

fn wait<'a>(heart: &'a Heart) -> Waiting<'a> {
    Waiting { beating: Some(heart.beat()) }
}

// A place of an array whose type is not written.
#[async_trait] //~ needless-async-trait
trait Ring {
    async fn ring(&self) -> u16;
}

struct Bell;

#[async_trait]
impl Ring for Bell {
    async fn ring(&self) -> u16 {
        1
    }
}

struct Gong;

#[async_trait]
impl Ring for Gong {
    async fn ring(&self) -> u16 {
        2
    }
}

async fn both(bell: &Bell, gong: &Gong) -> usize {
    let all = futures::future::join_all(vec![bell.ring(), gong.ring()]);
    all.await.len()
}

// By a macro that writes the call.
#[async_trait] //~ needless-async-trait
trait Echo {
    async fn echo(&self, times: u32) -> u32;
}

macro_rules! again {
    ($of:expr, $times:expr) => {
        $of.echo($times).await
    };
}

struct Cave;

#[async_trait]
impl Echo for Cave {
    async fn echo(&self, times: u32) -> u32 {
        if times == 0 { 0 } else { again!(self, times - 1) }
    }
}

// A closure whose name is that of the function it calls.
#[async_trait] //~ needless-async-trait
trait Tally {
    async fn tally(&self, left: u32) -> u32;
}

struct Down;

async fn next(of: &Down, left: u32) -> u32 {
    of.tally(left).await
}

#[async_trait]
impl Tally for Down {
    async fn tally(&self, left: u32) -> u32 {
        let next = |left: u32| next(self, left);
        if left == 0 { 0 } else { next(left - 1).await }
    }
}

// Under one name after another.
#[async_trait] //~ needless-async-trait
trait Pass {
    async fn pass(&self) -> u16;
}

struct Ball;

#[async_trait]
impl Pass for Ball {
    async fn pass(&self) -> u16 {
        1
    }
}

async fn passed(ball: &Ball) -> u16 {
    let passing = ball.pass();
    let mut passing = passing;
    (&mut passing).await
}

// Near miss: a type's own method comes before that of the trait.
#[async_trait] //~ needless-async-trait
trait Open {
    async fn open(&self) -> u16;
}

struct Door;

impl Door {
    fn open(&self) -> std::future::Ready<u16> {
        std::future::ready(1)
    }
}

#[async_trait]
impl Open for Door {
    async fn open(&self) -> u16 {
        self.open().await
    }
}

// Near misses: one type in a collection of any futures, and a future that is taken as it is.
#[async_trait] //~ needless-async-trait
trait Gather {
    async fn gather(&self) -> u16;
}

struct Field;

#[async_trait]
impl Gather for Field {
    async fn gather(&self) -> u16 {
        1
    }
}

async fn gathered(fields: &[Field]) -> usize {
    let mut all = Vec::new();
    for field in fields {
        all.push(field.gather());
    }
    let more = fields.iter().map(|field| field.gather());
    let one = futures::future::join_all([Field.gather()]).await;
    futures::future::join_all(all).await.len() + futures::future::join_all(more).await.len() + one.len()
}
