/**
 * The smallest crates that show what a verdict rests on: what the compiler refuses of a trait in one form and takes in another. They are made
 * from the trait's own names and types; to compile them is for {@code fix.tool}.
 */
@NullMarked
package dev.magistrait.fix.witness;

import org.jspecify.annotations.NullMarked;
