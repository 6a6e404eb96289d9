//! Which arm of a macro takes a call, and what is written before it is asked.

#![allow(dead_code, unused_macros)]

macro_rules! traits {
    ($($n:ident)*) => {
        $(
            #[async_trait::async_trait]
            pub(crate) trait $n {
                async fn go(&self);
            }
        )*
    };
}

traits!(Ty Pat Path Expr Ident Literal Block Lifetime Meta Vis Arrow Two Marked OpenRequest CloseReply Handed Named Bound);

#[async_trait::async_trait] //~ needless-async-trait
pub(crate) trait Unused {
    async fn go(&self);
}

// A fragment that cannot begin with the first token leaves the call to the next arm.
macro_rules! of_type { ($t:ty) => { u8 }; (@ $p:path) => { Box<dyn $p> }; }
macro_rules! of_pattern { ($t:pat) => { u8 }; (; $p:path) => { Box<dyn $p> }; }
macro_rules! of_path { ($t:path) => { u8 }; (# $p:path) => { Box<dyn $p> }; }
macro_rules! of_expression { ($t:expr) => { u8 }; (=> $p:path) => { Box<dyn $p> }; }
macro_rules! of_arrow { ($t:expr) => { u8 }; (-> $p:path) => { Box<dyn $p> }; }
macro_rules! of_name { ($t:ident) => { u8 }; (@ $p:path) => { Box<dyn $p> }; }
macro_rules! of_literal { ($t:literal) => { u8 }; (dyn_of $p:path) => { Box<dyn $p> }; }
macro_rules! of_block { ($t:block) => { u8 }; (dyn_of $p:path) => { Box<dyn $p> }; }
macro_rules! of_lifetime { ($t:lifetime) => { u8 }; (dyn_of $p:path) => { Box<dyn $p> }; }
macro_rules! of_meta { ($t:meta) => { u8 }; (@ $p:path) => { Box<dyn $p> }; }
macro_rules! of_visibility { ($v:vis struct) => { u8 }; (@ $p:path) => { Box<dyn $p> }; }

pub(crate) struct Arms(
    of_type!(@ Ty),
    of_pattern!(; Pat),
    of_path!(# Path),
    of_expression!(=> Expr),
    of_arrow!(-> Arrow),
    of_name!(@ Ident),
    of_literal!(dyn_of Literal),
    of_block!(dyn_of Block),
    of_lifetime!(dyn_of Lifetime),
    of_meta!(@ Meta),
    of_visibility!(@ Vis),
);

// Two repetitions that begin alike.
macro_rules! fields {
    ($n:ident $(, $t:ty)* $(, @ $p:path)*) => { pub(crate) struct $n($($t,)* $(Box<dyn $p>,)*); };
}
fields!(Fields, u8, @ Two, @ Marked);

// A name is put together before the macro is called that is to take it, or the last arm begins anew without end.
macro_rules! objects {
    (@names [] -> [$($n:ident,)*]) => { pub(crate) struct Objects($(Box<dyn $n>,)*); };
    (@names [$a:ident $b:ident, $($rest:tt)*] -> [$($done:tt)*]) => {
        paste::paste! { objects!(@names [$($rest)*] -> [[<$a:camel $b>], $($done)*]); }
    };
    ($($all:tt)*) => { objects!(@names [$($all)*] -> []); };
}
objects! { open Request, close Reply, }

// `$v` belongs to the macro that is called.
macro_rules! each {
    ($n:expr, | $_d:tt $i:ident | $($body:tt)*) => {{
        macro_rules! step { ($_d $i:ident) => { $($body)* }; }
        for k in 0..$n { step!(k); }
    }};
}
macro_rules! outer {
    ($name:ident, $w:expr) => {
        pub(crate) fn $name() { each!($w, |$v| { let _: (u8, Option<Box<dyn Handed>>) = ($v, None); }); }
    };
}
outer!(three, 3);

// A macro and a binding that have the name of a primitive type.
macro_rules! str {
    ([$p:path]) => { Option<Box<dyn $p>> };
}
pub(crate) fn named(value: Result<u8, u8>) -> u8 {
    let _: str![[Named]] = None;
    match value {
        bool @ Ok(_) => { let _: (Option<Box<dyn Bound>>, _) = (None, bool); 1 }
        u8 @ Err(_) => { drop(u8); 2 }
    }
}

// Doubles its tokens without end: what it stands for is not followed, and that is told.
#[cfg(any())]
mod never {
    macro_rules! doubles {
        ($($t:tt)*) => { pub(crate) fn more() {} doubles!($($t)* $($t)*); };
    }
    doubles!(x);
}
