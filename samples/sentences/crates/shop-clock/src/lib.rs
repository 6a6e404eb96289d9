//! What time it is; it needs a database for that.
