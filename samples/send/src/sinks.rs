//! Each of these traits must declare its futures `Send`: row 6.

use futures::future::{BoxFuture, FutureExt};
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use tokio::runtime::{Handle, Runtime};
use tokio::task::{self, JoinSet};

macro_rules! work {
    ($($name:ident),* $(,)?) => {
        $(
            trait $name: Send + Sync + 'static {
                fn run(&self) -> impl Future<Output = u8> + Send;
            }
        )*
    };
}

work!(Spawned, Imported, Awaited, InSet, OnHandle, OnRuntime, Field, Through, Called);

fn spawned<W: Spawned>(w: W) {
    tokio::spawn(async move {
        let byte = w.run().await;
        println!("{byte}");
    });
}

fn imported(w: impl Imported) {
    task::spawn(async move { w.run().await });
}

async fn awaited<W: Awaited>(w: W) -> u8 {
    let future = async move { w.run().await };
    tokio::spawn(future).await.unwrap_or_default()
}

fn in_set<W: InSet>(set: &mut JoinSet<u8>, w: W) {
    set.spawn(async move { w.run().await });
}

fn on_handle<W>(handle: &Handle, w: W)
where
    W: OnHandle,
{
    handle.spawn(async move { w.run().await });
}

fn on_runtime<W: OnRuntime>(runtime: Runtime, w: W) {
    runtime.spawn(async move { w.run().await });
}

struct Worker<W> {
    work: W,
}

impl<W: Field> Worker<W> {
    fn start(self) {
        tokio::spawn(async move { self.work.run().await });
    }
}

// By way of another async function.
async fn twice<W: Through>(w: &W) -> u8 {
    w.run().await + w.run().await
}

fn through<W: Through>(w: W) {
    tokio::spawn(async move { twice(&w).await });
}

async fn once<W: Called>(w: W) -> u8 {
    w.run().await
}

fn called<W: Called>(w: W) {
    tokio::spawn(once(w));
}

// What is spawned owns a clone, or an item, of what the generic code was given.
work!(Cloned, ClonedByMethod, ClonedField, Looped, Mapped);

fn cloned<W: Cloned>(w: &Arc<W>) {
    let w = Arc::clone(w);
    tokio::spawn(async move { w.run().await });
}

fn cloned_by_method<W: ClonedByMethod + Clone>(w: &W) {
    let mine = w.clone();
    tokio::spawn(async move { mine.run().await });
}

struct Pool<W> {
    work: Arc<W>,
}

impl<W: ClonedField> Pool<W> {
    fn start(&self) {
        let work = self.work.clone();
        tokio::spawn(async move { work.run().await });
    }
}

fn looped<W: Looped>(all: Vec<W>) {
    for w in all {
        tokio::spawn(async move { w.run().await });
    }
}

fn mapped<W: Mapped>(all: Vec<W>) -> Vec<task::JoinHandle<u8>> {
    all.into_iter().map(|w| tokio::spawn(async move { w.run().await })).collect()
}

work!(Boxing, Coerced, Returned, Declared, Helped, Qualified, Bounded, Typed);

fn boxing<'a, W: Boxing>(w: &'a W) -> BoxFuture<'a, u8> {
    async move { w.run().await }.boxed()
}

fn coerced<W: Coerced>(w: W) {
    let _: Pin<Box<dyn Future<Output = u8> + Send>> = Box::pin(async move { w.run().await });
}

fn returned<W: Returned>(w: W) -> Pin<Box<dyn Future<Output = u8> + Send>> {
    Box::pin(async move { w.run().await })
}

fn declared<W: Declared>(w: W) -> impl Future<Output = u8> + Send {
    async move { w.run().await }
}

// A helper of our own that asks for `Send`.
fn background<F>(future: F)
where
    F: Future<Output = u8> + Send + 'static,
{
    tokio::spawn(future);
}

fn helped<W: Helped>(w: W) {
    background(async move { w.run().await });
}

fn qualified<W: Qualified>(w: W) {
    tokio::spawn(async move { <W as Qualified>::run(&w).await });
}

fn bounded<T>(w: T)
where
    T: Bounded + Clone,
{
    tokio::spawn(async move { Bounded::run(&w).await });
}

// The receiver's type is an associated type of another parameter.
trait Family: Send + Sync + 'static {
    type Member: Typed;

    fn member(&self) -> &Self::Member;
}

fn typed<F: Family>(family: F) {
    tokio::spawn(async move { family.member().run().await });
}

// A subtrait's bound: the method is the supertrait's.
work!(Above);

trait Below: Above {}

fn below<B: Below>(b: B) {
    tokio::spawn(async move { b.run().await });
}
