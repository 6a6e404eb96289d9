/** The words of the Rust language that several stages share: editions, versions, {@code cfg} predicates, visibilities. */
@NullMarked
package dev.magistrait.rust;

import org.jspecify.annotations.NullMarked;
