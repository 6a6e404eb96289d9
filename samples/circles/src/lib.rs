//! Names that lead back to themselves: roots under a second name, aliases under opposite conditions, globs that rest on each other.

#![allow(unused_imports, dead_code)]

pub use crate as me;
pub extern crate self as myself;

/// Reached by any number of names, and used as a trait object by the longest.
#[async_trait::async_trait]
pub trait Used {
    async fn go(&self);
}

pub fn by_circle(_: &dyn me::myself::me::Used) {}

#[async_trait::async_trait] //~ needless-async-trait
pub trait Unused {
    async fn go(&self);
}

#[cfg(feature = "wide")]
type Narrow = Wide;
#[cfg(not(feature = "wide"))]
type Narrow = u8;
#[cfg(feature = "wide")]
type Wide = u8;
#[cfg(not(feature = "wide"))]
type Wide = Narrow;

pub fn both(_: Narrow) -> Wide {
    1
}

/// Each glob brings the module that the one above it starts from.
pub mod backwards {
    use a44::*;
    use a43::*;
    use a42::*;
    use a41::*;
    use a40::*;
    use a39::*;
    use a38::*;
    use a37::*;
    use a36::*;
    use a35::*;
    use a34::*;
    use a33::*;
    use a32::*;
    use a31::*;
    use a30::*;
    use a29::*;
    use a28::*;
    use a27::*;
    use a26::*;
    use a25::*;
    use a24::*;
    use a23::*;
    use a22::*;
    use a21::*;
    use a20::*;
    use a19::*;
    use a18::*;
    use a17::*;
    use a16::*;
    use a15::*;
    use a14::*;
    use a13::*;
    use a12::*;
    use a11::*;
    use a10::*;
    use a9::*;
    use a8::*;
    use a7::*;
    use a6::*;
    use a5::*;
    use a4::*;
    use a3::*;
    use a2::*;
    use a1::*;
    use first::*;

    pub mod first {
        pub use super::s1 as a1;
    }
    pub mod s1 {
        pub use super::s2 as a2;
    }
    pub mod s2 {
        pub use super::s3 as a3;
    }
    pub mod s3 {
        pub use super::s4 as a4;
    }
    pub mod s4 {
        pub use super::s5 as a5;
    }
    pub mod s5 {
        pub use super::s6 as a6;
    }
    pub mod s6 {
        pub use super::s7 as a7;
    }
    pub mod s7 {
        pub use super::s8 as a8;
    }
    pub mod s8 {
        pub use super::s9 as a9;
    }
    pub mod s9 {
        pub use super::s10 as a10;
    }
    pub mod s10 {
        pub use super::s11 as a11;
    }
    pub mod s11 {
        pub use super::s12 as a12;
    }
    pub mod s12 {
        pub use super::s13 as a13;
    }
    pub mod s13 {
        pub use super::s14 as a14;
    }
    pub mod s14 {
        pub use super::s15 as a15;
    }
    pub mod s15 {
        pub use super::s16 as a16;
    }
    pub mod s16 {
        pub use super::s17 as a17;
    }
    pub mod s17 {
        pub use super::s18 as a18;
    }
    pub mod s18 {
        pub use super::s19 as a19;
    }
    pub mod s19 {
        pub use super::s20 as a20;
    }
    pub mod s20 {
        pub use super::s21 as a21;
    }
    pub mod s21 {
        pub use super::s22 as a22;
    }
    pub mod s22 {
        pub use super::s23 as a23;
    }
    pub mod s23 {
        pub use super::s24 as a24;
    }
    pub mod s24 {
        pub use super::s25 as a25;
    }
    pub mod s25 {
        pub use super::s26 as a26;
    }
    pub mod s26 {
        pub use super::s27 as a27;
    }
    pub mod s27 {
        pub use super::s28 as a28;
    }
    pub mod s28 {
        pub use super::s29 as a29;
    }
    pub mod s29 {
        pub use super::s30 as a30;
    }
    pub mod s30 {
        pub use super::s31 as a31;
    }
    pub mod s31 {
        pub use super::s32 as a32;
    }
    pub mod s32 {
        pub use super::s33 as a33;
    }
    pub mod s33 {
        pub use super::s34 as a34;
    }
    pub mod s34 {
        pub use super::s35 as a35;
    }
    pub mod s35 {
        pub use super::s36 as a36;
    }
    pub mod s36 {
        pub use super::s37 as a37;
    }
    pub mod s37 {
        pub use super::s38 as a38;
    }
    pub mod s38 {
        pub use super::s39 as a39;
    }
    pub mod s39 {
        pub use super::s40 as a40;
    }
    pub mod s40 {
        pub use super::s41 as a41;
    }
    pub mod s41 {
        pub use super::s42 as a42;
    }
    pub mod s42 {
        pub use super::s43 as a43;
    }
    pub mod s43 {
        pub use super::s44 as a44;
    }
    pub mod s44 {
        #[async_trait::async_trait]
        pub trait Last {
            async fn go(&self);
        }
    }

    pub fn last(_: &dyn Last) {}
}

/// Each module shows what the others do.
pub mod ring {
    pub mod one {
        pub use super::two::*;
        #[async_trait::async_trait]
        pub trait First {
            async fn go(&self);
        }
    }
    pub mod two {
        pub use super::one::*;
        pub use super::three::*;
    }
    pub mod three {
        pub use super::one::*;
        pub use super::two::*;
        #[async_trait::async_trait]
        pub trait Third {
            async fn go(&self);
        }
    }

    pub fn around(_: &dyn three::First, _: &dyn one::Third) {}
}
