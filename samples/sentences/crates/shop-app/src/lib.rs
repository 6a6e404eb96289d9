//! Puts the shop together.
