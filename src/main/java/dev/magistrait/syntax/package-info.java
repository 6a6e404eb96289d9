/** Parses Rust into flat syntax trees; the only package that knows tree-sitter. */
@NullMarked
package dev.magistrait.syntax;

import org.jspecify.annotations.NullMarked;
