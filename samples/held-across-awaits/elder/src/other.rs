//! A type that shares its name with one of the standard library.

pub struct Rc(u8);

impl Rc {
    pub fn new(value: u8) -> Self {
        Rc(value)
    }
}

impl Drop for Rc {
    fn drop(&mut self) {
        self.0 = 0;
    }
}
