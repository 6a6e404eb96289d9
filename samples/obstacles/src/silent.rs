//! Boxes that are kept where no word tells of futures.

use async_trait::async_trait;
use std::future::Future;
use std::pin::Pin;
use std::task::Context;

type Sent<'a> = Pin<Box<dyn Future<Output = u8> + Send + 'a>>;
type Sender = for<'a> fn(&'a Wire) -> Sent<'a>;

struct Wire;
struct Radio;

#[async_trait] //~ needless-async-trait
trait Hail {
    async fn hail(&self) -> u8;
}

#[async_trait]
impl Hail for Wire {
    async fn hail(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Hail for Radio {
    async fn hail(&self) -> u8 {
        2
    }
}

fn hails(wire: &Wire, radio: &Radio) -> usize {
    vec![wire.hail(), radio.hail()].len()
}

#[async_trait] //~ needless-async-trait
trait Wave {
    async fn wave(&self) -> u8;
}

#[async_trait]
impl Wave for Wire {
    async fn wave(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Wave for Radio {
    async fn wave(&self) -> u8 {
        2
    }
}

fn waves(wire: &Wire, radio: &Radio, near: bool) {
    let waving = if near { wire.wave() } else { radio.wave() };
    drop(waving);
}

#[async_trait] //~ needless-async-trait
trait Call {
    async fn call(&self) -> u8;
}

#[async_trait]
impl Call for Wire {
    async fn call(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Call for Radio {
    async fn call(&self) -> u8 {
        2
    }
}

fn calls(wire: &Wire, radio: &Radio) {
    alike(wire.call(), radio.call());
}

fn alike<F: Future<Output = u8>>(one: F, other: F) {
    drop((one, other));
}

#[async_trait] //~ needless-async-trait
trait Signal {
    async fn signal(&self) -> u8;
}

#[async_trait]
impl Signal for Wire {
    async fn signal(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Signal for Radio {
    async fn signal(&self) -> u8 {
        2
    }
}

fn signals(wire: &Wire) {
    let signal: Sender = |w| w.signal();
    drop(signal(wire));
}

#[async_trait] //~ needless-async-trait
trait Report {
    async fn report(&self) -> u8;
}

#[async_trait]
impl Report for Wire {
    async fn report(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Report for Radio {
    async fn report(&self) -> u8 {
        2
    }
}

fn reports(wire: &Wire) -> Sent<'_> {
    wire.report()
}

#[async_trait] //~ needless-async-trait
trait Listen {
    async fn listen(&self) -> u8;
}

#[async_trait]
impl Listen for Wire {
    async fn listen(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Listen for Radio {
    async fn listen(&self) -> u8 {
        2
    }
}

fn listens(wire: &Wire, cx: &mut Context<'_>) -> bool {
    wire.listen().as_mut().poll(cx).is_ready()
}

#[async_trait] //~ needless-async-trait
trait Answer {
    async fn answer(&self) -> u8;
}

#[async_trait]
impl Answer for Wire {
    async fn answer(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Answer for Radio {
    async fn answer(&self) -> u8 {
        2
    }
}

fn answers(wire: &Wire, radio: &Radio) -> bool {
    Some(wire.answer()).or(Some(radio.answer())).is_some()
}

struct Envelope<T>(T);

#[async_trait] //~ needless-async-trait
trait Post {
    async fn post(&self) -> u8;
}

#[async_trait]
impl Post for Wire {
    async fn post(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Post for Radio {
    async fn post(&self) -> u8 {
        2
    }
}

fn posts(wire: &Wire) -> Envelope<Sent<'_>> {
    Envelope(wire.post())
}

trait Start {
    type Started<'a>
    where
        Self: 'a;

    fn start(&self) -> Self::Started<'_>;
}

#[async_trait] //~ needless-async-trait
trait Begin {
    async fn begin(&self) -> u8;
}

#[async_trait]
impl Begin for Wire {
    async fn begin(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Begin for Radio {
    async fn begin(&self) -> u8 {
        2
    }
}

impl Start for Wire {
    type Started<'a> = Sent<'a>;

    fn start(&self) -> Self::Started<'_> {
        self.begin()
    }
}

#[async_trait] //~ needless-async-trait
trait Await {
    async fn await_now(&self) -> u8;
}

#[async_trait]
impl Await for Wire {
    async fn await_now(&self) -> u8 {
        1
    }
}

fn awaits(wire: &Wire) {
    ready(wire.await_now());
}

fn ready(_: impl Future<Output = u8> + Unpin) {}

#[async_trait] //~ needless-async-trait
trait Lend {
    async fn lend(&self) -> u8;
}

#[async_trait]
impl Lend for Wire {
    async fn lend(&self) -> u8 {
        1
    }
}

fn lends(wire: &Wire) -> Box<dyn Future<Output = u8> + Send + Unpin + '_> {
    Box::new(wire.lend())
}

#[async_trait] //~ needless-async-trait
trait Pipe {
    async fn pipe(&self) -> u8;
}

#[async_trait]
impl Pipe for Wire {
    async fn pipe(&self) -> u8 {
        1
    }
}

fn pipes(wire: &Wire) -> Sent<'_> {
    through(wire.pipe())
}

fn through<F: Future>(future: F) -> F {
    future
}

#[async_trait] //~ needless-async-trait
trait Extend {
    async fn extend_all(&self) -> u8;
}

#[async_trait]
impl Extend for Wire {
    async fn extend_all(&self) -> u8 {
        1
    }
}

trait Length {
    fn length(self) -> usize;
}

impl Length for Sent<'_> {
    fn length(self) -> usize {
        1
    }
}

fn extends(wire: &Wire) -> usize {
    wire.extend_all().length()
}

#[async_trait] //~ needless-async-trait
trait Collect {
    async fn collect_all(&self) -> u8;
}

#[async_trait]
impl Collect for Wire {
    async fn collect_all(&self) -> u8 {
        1
    }
}

fn collects(wires: &[Wire]) -> usize {
    wires.iter().map(|w| w.collect_all()).collect::<Vec<Sent<'_>>>().len()
}

// Near miss: futures of one type.
#[async_trait] //~ needless-async-trait
trait Repeat {
    async fn repeat(&self) -> u8;
}

#[async_trait]
impl Repeat for Wire {
    async fn repeat(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Repeat for Radio {
    async fn repeat(&self) -> u8 {
        2
    }
}

fn repeats(wire: &Wire) -> usize {
    let all = vec![wire.repeat(), wire.repeat()];
    all.len()
}
