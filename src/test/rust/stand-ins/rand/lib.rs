//! Stands in for `rand` 0.9: the generator of a thread, which is none of another.

use std::rc::Rc;

pub mod rngs {
    use super::Rc;

    #[derive(Clone)]
    pub struct ThreadRng(pub(crate) Rc<()>);
}

pub fn rng() -> rngs::ThreadRng {
    rngs::ThreadRng(Rc::new(()))
}
