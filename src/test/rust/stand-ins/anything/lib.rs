//! What stands where the compiler refused a trait object: a trait of every type.

pub trait Anything {}

impl<T: ?Sized> Anything for T {}
