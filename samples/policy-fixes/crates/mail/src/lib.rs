//! Mail, which will be sent from the runtime.

/// Is not async at all.
pub trait Address {
    fn host(&self) -> &str;
}
