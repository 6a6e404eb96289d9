/**
 * TOML with the place of each value, and what is kept of it between runs. Knows no key of Cargo.
 */
@NullMarked
package dev.magistrait.workspace.toml;

import org.jspecify.annotations.NullMarked;
