/**
 * What the keys of manifests mean: packages, targets, dependencies, members, lints, editions, the declared Rust. Makes the records of {@code
 * workspace.cargo}.
 */
@NullMarked
package dev.magistrait.workspace.manifest;

import org.jspecify.annotations.NullMarked;
