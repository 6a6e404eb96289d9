/**
 * Programs of the Rust toolchain, run where a command asks for them.
 *
 * <p>Nothing of the checked tree chooses what is run: they start elsewhere, or in a copy.
 */
@NullMarked
package dev.magistrait.fix.tool;

import org.jspecify.annotations.NullMarked;
