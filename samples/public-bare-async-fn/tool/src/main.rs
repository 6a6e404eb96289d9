//! A program has no users that could call its traits; the compiler warns all the same, and so does the rule.

pub trait Command {
    async fn run(&self); //~ public-bare-async-fn
}

mod commands {
    // Near miss: not reachable.
    #[allow(dead_code)]
    pub trait Shown {
        async fn show(&self);
    }
}

fn main() {}
