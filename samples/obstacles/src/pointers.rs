//! Methods of traits that are reached through what leads to another type, and futures that are kept of such calls.

use async_trait::async_trait;
use std::collections::HashMap;
use std::future::Future;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::pin::Pin;

struct Link<T>(Box<T>);

impl<T> Deref for Link<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[async_trait] //~ needless-async-trait
trait Descend {
    async fn descend(&self) -> u32;
}

struct Chain {
    links: Vec<Link<Chain>>,
}

#[async_trait]
impl Descend for Chain {
    async fn descend(&self) -> u32 {
        self.links[0].descend().await
    }
}

#[async_trait] //~ needless-async-trait
trait Route {
    async fn route(&self) -> u32;
}

struct Table {
    hops: HashMap<&'static str, Table>,
}

#[async_trait]
impl Route for Table {
    async fn route(&self) -> u32 {
        self.hops["next"].route().await
    }
}

type Behind = Box<Renamed>;

#[async_trait] //~ needless-async-trait
trait Rename {
    async fn rename(&self) -> u32;
}

struct Renamed {
    behind: Behind,
}

#[async_trait]
impl Rename for Renamed {
    async fn rename(&self) -> u32 {
        self.behind.rename().await
    }
}

#[async_trait] //~ needless-async-trait
trait Forget {
    async fn forget(&self) -> u32;
}

struct Forgotten {
    last: ManuallyDrop<Box<Forgotten>>,
}

#[async_trait]
impl Forget for Forgotten {
    async fn forget(&self) -> u32 {
        self.last.forget().await
    }
}

#[async_trait] //~ needless-async-trait
trait Borrowed {
    async fn borrowed(&self) -> u32;
}

struct Owner {
    all: Vec<Box<Owner>>,
}

async fn through<O: AsRef<Owner>>(owner: O) -> u32 {
    owner.as_ref().borrowed().await
}

#[async_trait]
impl Borrowed for Owner {
    async fn borrowed(&self) -> u32 {
        through(&self.all[0]).await
    }
}

#[async_trait] //~ needless-async-trait
trait Project {
    async fn project(&self) -> u32;
}

trait Tree {
    type Child;

    fn child(&self) -> &Self::Child;
}

struct Root(Vec<Root>);

impl Tree for Root {
    type Child = Root;

    fn child(&self) -> &Root {
        &self.0[0]
    }
}

#[async_trait]
impl Project for Root {
    async fn project(&self) -> u32 {
        let child: &<Self as Tree>::Child = self.child();
        child.project().await
    }
}

#[async_trait] //~ needless-async-trait
trait Sift {
    async fn sift(&self) -> u32;
}

struct Sieve(Vec<Sieve>);

#[async_trait]
impl Sift for Vec<Sieve> {
    async fn sift(&self) -> u32 {
        self[0].sift().await
    }
}

#[async_trait]
impl Sift for Sieve {
    async fn sift(&self) -> u32 {
        self.0.sift().await
    }
}

#[async_trait] //~ needless-async-trait
trait Stock {
    async fn stock(&self) -> u32;
}

struct Shelves<T> {
    all: HashMap<u8, T>,
}

struct Shelf;

#[async_trait]
impl Stock for (Shelf, Shelves<Shelf>) {
    async fn stock(&self) -> u32 {
        self.1.all[&7].stock().await
    }
}

#[async_trait]
impl Stock for Shelf {
    async fn stock(&self) -> u32 {
        let shelves = Shelves {
            all: HashMap::new(),
        };
        (Shelf, shelves).stock().await
    }
}

// What holds a box knows nothing of the receiver.
struct Waiting<'a>(Pin<Box<dyn Future<Output = u32> + Send + 'a>>);

#[async_trait] //~ needless-async-trait
trait Point {
    async fn point(&self) -> u32;
}

struct Target;

#[async_trait]
impl Point for Target {
    async fn point(&self) -> u32 {
        1
    }
}

fn points(to: &Link<Target>) -> Waiting<'_> {
    Waiting(to.point())
}

#[async_trait] //~ needless-async-trait
trait Number {
    async fn number(&self) -> u32;
}

#[async_trait]
impl Number for u8 {
    async fn number(&self) -> u32 {
        1
    }
}

fn numbers(byte: &u8) -> Waiting<'_> {
    Waiting(byte.number())
}

#[async_trait] //~ needless-async-trait
trait Spell {
    async fn spell(&self) -> u32;
}

#[async_trait]
impl Spell for str {
    async fn spell(&self) -> u32 {
        1
    }
}

fn spells(text: &String) -> Waiting<'_> {
    Waiting(text.spell())
}

#[async_trait] //~ needless-async-trait
trait Pick {
    async fn pick(&self) -> u32;
}

#[async_trait]
impl Pick for Target {
    async fn pick(&self) -> u32 {
        1
    }
}

fn picks(all: &HashMap<u8, Target>) -> Waiting<'_> {
    Waiting(all[&1].pick())
}

#[async_trait] //~ needless-async-trait
trait Cover {
    async fn cover(&self) -> u32;
}

#[async_trait]
impl<T: Sync> Cover for T {
    async fn cover(&self) -> u32 {
        1
    }
}

fn covers(to: &Target) -> Waiting<'_> {
    Waiting(to.cover())
}

// Near misses: what an index picks is of a type whose method leads nowhere, or of one that the block's callers choose.
#[async_trait] //~ needless-async-trait
trait Relay {
    async fn relay(&self) -> u32;
}

struct Leaf;

#[async_trait]
impl Relay for Leaf {
    async fn relay(&self) -> u32 {
        1
    }
}

struct Branch {
    leaves: Vec<Leaf>,
    named: HashMap<u8, Leaf>,
}

#[async_trait]
impl Relay for Branch {
    async fn relay(&self) -> u32 {
        self.leaves[0].relay().await + self.named[&1].relay().await
    }
}

struct Fan<T> {
    all: Vec<T>,
}

#[async_trait]
impl<T: Relay + Send + Sync> Relay for Fan<T> {
    async fn relay(&self) -> u32 {
        self.all[0].relay().await
    }
}
