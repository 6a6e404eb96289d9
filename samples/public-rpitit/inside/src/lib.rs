//! Near miss: of a crate that is not published, all callers can be changed with it.

pub trait Items {
    fn items(&self) -> impl Iterator<Item = u8>;
}
