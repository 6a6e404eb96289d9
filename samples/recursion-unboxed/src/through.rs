//! Methods that await themselves by way of others, or on a part of what they are called on.

trait Sum {
    async fn sum(&self) -> u32;
}

struct Tree(Vec<Tree>);

impl Sum for Tree {
    async fn sum(&self) -> u32 { //~ recursion-unboxed
        let mut all = 1;
        for child in &self.0 {
            all += child.sum().await;
        }
        all
    }
}

// Through what the variants of an enum hold.
enum Term {
    Leaf(u32),
    Both(Box<Term>, Box<Term>),
    Many { terms: Vec<Term> },
}

impl Sum for Term {
    async fn sum(&self) -> u32 { //~ recursion-unboxed
        match self {
            Self::Leaf(n) => *n,
            Self::Both(left, right) => left.sum().await + right.sum().await,
            Self::Many { terms } => {
                let mut all = 0;
                for term in terms {
                    all += term.sum().await;
                }
                all
            }
        }
    }
}

// Near miss: variants that hold something else, and boxes.
enum Outer {
    Inner(Term),
    Next(Box<Outer>),
}

impl Sum for Outer {
    async fn sum(&self) -> u32 {
        match self {
            Outer::Inner(term) => term.sum().await,
            Outer::Next(next) => Box::pin(next.sum()).await,
        }
    }
}

trait Feed {
    async fn feed(&mut self, rest: u32) -> u32;
}

impl Feed for () {
    async fn feed(&mut self, rest: u32) -> u32 { //~ recursion-unboxed
        if rest == 0 {
            return 0;
        }
        Feed::feed(self, rest - 1).await
    }
}

trait Parity {
    async fn even(&self, n: u32) -> bool;
    async fn odd(&self, n: u32) -> bool;
}

struct Number;

impl Parity for Number {
    async fn even(&self, n: u32) -> bool { //~ recursion-unboxed
        n == 0 || self.odd(n - 1).await
    }

    async fn odd(&self, n: u32) -> bool {
        n != 0 && Self::even(self, n - 1).await
    }
}

trait Visit {
    async fn visit(&self, depth: u32) -> u32;
}

struct Helped;

async fn below(helped: &Helped, depth: u32) -> u32 {
    helped.visit(depth - 1).await
}

impl Visit for Helped {
    async fn visit(&self, depth: u32) -> u32 { //~ recursion-unboxed
        if depth == 0 {
            return 0;
        }
        below(self, depth).await
    }
}

struct Inherent;

impl Inherent {
    async fn deeper(&self, depth: u32) -> u32 {
        self.visit(depth - 1).await
    }
}

impl Visit for Inherent {
    async fn visit(&self, depth: u32) -> u32 { //~ recursion-unboxed
        if depth == 0 {
            return 0;
        }
        self.deeper(depth).await
    }
}

struct Chain(Option<Box<Chain>>);

impl Sum for Chain {
    async fn sum(&self) -> u32 { //~ recursion-unboxed
        if let Some(next) = &self.0 {
            return next.sum().await + 1;
        }
        0
    }
}

// Near misses.
struct Unzipped(Vec<Unzipped>);

impl Sum for Unzipped {
    async fn sum(&self) -> u32 {
        let mut all = 1;
        for child in &self.0 {
            all += Box::pin(child.sum()).await;
        }
        all
    }
}

struct Around<T>(T);

impl<T: Sum> Sum for Around<T> {
    async fn sum(&self) -> u32 {
        self.0.sum().await
    }
}

struct Forest(Vec<Unzipped>);

impl Sum for Forest {
    async fn sum(&self) -> u32 {
        let mut all = 0;
        for tree in &self.0 {
            all += tree.sum().await;
        }
        all
    }
}

struct Halved;

impl Parity for Halved {
    async fn even(&self, n: u32) -> bool {
        n == 0 || Box::pin(self.odd(n - 1)).await
    }

    async fn odd(&self, n: u32) -> bool {
        n != 0 && self.even(n - 1).await
    }
}
