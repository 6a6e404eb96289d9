/** What one Rust file says, names as written: a pure function of its bytes, and all that later stages know of it. */
@NullMarked
package dev.magistrait.outline;

import org.jspecify.annotations.NullMarked;
