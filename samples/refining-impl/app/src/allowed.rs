//! Impls whose authors mean to promise more.

use super::Shelves;
use std::ops::Range;

struct Wide;

impl Shelves for Wide {
    #[allow(refining_impl_trait)]
    fn shelves(&self) -> Range<u8> {
        0..2
    }
}

struct Tall;

#[expect(refining_impl_trait_internal)]
impl Shelves for Tall {
    fn shelves(&self) -> Range<u8> {
        0..2
    }
}

#[allow(refining_impl_trait)]
mod everywhere {
    use std::ops::Range;

    struct Deep;

    impl super::Shelves for Deep {
        fn shelves(&self) -> Range<u8> {
            0..2
        }
    }
}

// The level for code that others can reach does not speak of this one.
struct Low;

impl Shelves for Low {
    #[allow(refining_impl_trait_reachable)]
    fn shelves(&self) -> Range<u8> { //~ refining-impl
        0..2
    }
}
