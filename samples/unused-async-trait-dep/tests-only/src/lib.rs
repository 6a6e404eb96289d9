//! Not a normal dependency.
