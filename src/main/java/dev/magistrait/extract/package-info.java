/** Turns the syntax tree of one Rust file into its outline: what the file says, names as written. */
@NullMarked
package dev.magistrait.extract;

import org.jspecify.annotations.NullMarked;
