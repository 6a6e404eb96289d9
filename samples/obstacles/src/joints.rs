//! Boxed futures of different calls where values have to be of one type.

use async_trait::async_trait;
use std::future::Future;

struct Silk;
struct Wool;

#[async_trait] //~ needless-async-trait
trait Hem {
    async fn hem(&self) -> u8;
}

#[async_trait]
impl Hem for Silk {
    async fn hem(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Hem for Wool {
    async fn hem(&self) -> u8 {
        2
    }
}

fn hem(one: &Silk, other: &Wool, near: bool) {
    let both = {
        let far = !near;
        if far {
            one.hem()
        } else {
            other.hem()
        }
    };
    drop(both);
}

#[async_trait] //~ needless-async-trait
trait Seam {
    async fn seam(&self) -> u8;
}

#[async_trait]
impl Seam for Silk {
    async fn seam(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Seam for Wool {
    async fn seam(&self) -> u8 {
        2
    }
}

fn seam(one: &Silk, other: &Wool, near: bool) {
    let made = if near {
        (one.seam(), 1)
    } else {
        (other.seam(), 2)
    };
    drop(made);
}

#[async_trait] //~ needless-async-trait
trait Tack {
    async fn tack(&self) -> u8;
}

#[async_trait]
impl Tack for Silk {
    async fn tack(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Tack for Wool {
    async fn tack(&self) -> u8 {
        2
    }
}

fn tack(one: &Silk, other: &Wool, near: bool) {
    let made = if near {
        Some(one.tack())
    } else {
        Some(other.tack())
    };
    drop(made);
}

#[async_trait] //~ needless-async-trait
trait Cuff {
    async fn cuff(&self) -> u8;
}

#[async_trait]
impl Cuff for Silk {
    async fn cuff(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Cuff for Wool {
    async fn cuff(&self) -> u8 {
        2
    }
}

fn cuff(one: &Silk, other: &Wool) {
    let (left, right) = (one.cuff(), other.cuff());
    drop([left, right]);
}

#[async_trait] //~ needless-async-trait
trait Knot {
    async fn knot(&self) -> u8;
}

#[async_trait]
impl Knot for Silk {
    async fn knot(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Knot for Wool {
    async fn knot(&self) -> u8 {
        2
    }
}

fn knot<'a>(one: &'a Silk, other: &'a Wool, near: bool) -> Option<impl Future<Output = u8> + 'a> {
    if near {
        return Some(one.knot());
    }
    Some(other.knot())
}

#[async_trait] //~ needless-async-trait
trait Bind {
    async fn bind(&self) -> u8;
}

#[async_trait]
impl Bind for Silk {
    async fn bind(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Bind for Wool {
    async fn bind(&self) -> u8 {
        2
    }
}

fn bind(one: &Silk, other: &Wool) {
    let choose = |near: bool| {
        if near {
            return one.bind();
        }
        other.bind()
    };
    drop(choose(true));
}

#[async_trait] //~ needless-async-trait
trait Loop {
    async fn looped(&self) -> u8;
}

#[async_trait]
impl Loop for Silk {
    async fn looped(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Loop for Wool {
    async fn looped(&self) -> u8 {
        2
    }
}

fn loops(one: &Silk, other: &Wool) {
    let mut all = vec![one.looped()];
    all.push(other.looped());
    drop(all);
}

#[async_trait] //~ needless-async-trait
trait Stitch {
    async fn stitch(&self) -> u8;
}

#[async_trait]
impl Stitch for Silk {
    async fn stitch(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Stitch for Wool {
    async fn stitch(&self) -> u8 {
        2
    }
}

struct Held<F>(F);

fn stitch(one: &Silk, other: &Wool) {
    drop([Held(one.stitch()), Held(other.stitch())]);
}

#[async_trait] //~ needless-async-trait
trait Braid {
    async fn braid(&self) -> u8;
}

#[async_trait]
impl Braid for Silk {
    async fn braid(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Braid for Wool {
    async fn braid(&self) -> u8 {
        2
    }
}

fn braid(one: &Silk, other: &Wool) -> u8 {
    drop(std::mem::replace(&mut one.braid(), other.braid()));
    1
}

#[async_trait] //~ needless-async-trait
trait Pleat {
    async fn pleat(&self) -> u8;
}

#[async_trait]
impl Pleat for Silk {
    async fn pleat(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Pleat for Wool {
    async fn pleat(&self) -> u8 {
        2
    }
}

async fn pleat(one: &Silk) -> u8 {
    let mut pair = (one.pleat(), 1);
    (&mut pair.0).await
}

// By a trait below it.
#[async_trait] //~ needless-async-trait
trait Lace {
    async fn lace(&self) -> u8;
}

#[async_trait]
impl Lace for Silk {
    async fn lace(&self) -> u8 {
        1
    }
}

trait Fine: Lace {}

fn laces(one: &impl Fine, other: &impl Fine) -> usize {
    vec![one.lace(), other.lace()].len()
}

// Near misses: each future stays of its own type.
#[async_trait] //~ needless-async-trait
trait Hook {
    async fn hook(&self) -> u8;
}

#[async_trait]
impl Hook for Silk {
    async fn hook(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Hook for Wool {
    async fn hook(&self) -> u8 {
        2
    }
}

async fn hooks(one: &Silk, other: &Wool, near: bool) -> u8 {
    let (left, right) = (one.hook(), other.hook());
    if near {
        return left.await;
    }
    right.await + Hooks((one.hook(), other.hook())).both().await
}

struct Hooks<P>(P);

impl<A: Future<Output = u8>, B: Future<Output = u8>> Hooks<(A, B)> {
    async fn both(self) -> u8 {
        let (left, right) = self.0;
        left.await + right.await
    }
}

// What is unwrapped leads on as well.
#[async_trait] //~ needless-async-trait
trait Unwrap {
    async fn unwrapped(&self) -> u8;
}

struct Wrapped {
    next: Option<Box<Wrapped>>,
}

#[async_trait]
impl Unwrap for Wrapped {
    async fn unwrapped(&self) -> u8 {
        self.next.as_ref().unwrap().unwrapped().await
    }
}

#[async_trait] //~ needless-async-trait
trait Snip {
    async fn snip(&self) -> u8;
}

#[async_trait]
impl Snip for Silk {
    async fn snip(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Snip for Wool {
    async fn snip(&self) -> u8 {
        2
    }
}

async fn snip(one: &Silk, other: &Wool, near: bool) -> u8 {
    let made = 'cut: {
        if near {
            break 'cut one.snip();
        }
        other.snip()
    };
    made.await
}

// Near miss: a number leaves the loop, not a future.
#[async_trait] //~ needless-async-trait
trait Trim {
    async fn trim(&self) -> u8;
}

#[async_trait]
impl Trim for Silk {
    async fn trim(&self) -> u8 {
        1
    }
}

#[async_trait]
impl Trim for Wool {
    async fn trim(&self) -> u8 {
        2
    }
}

async fn trim(one: &Silk, other: &Wool, near: bool) -> u8 {
    let mut left = 3;
    loop {
        if near {
            break one.trim().await;
        }
        left -= other.trim().await;
        if left == 0 {
            break left;
        }
    }
}
