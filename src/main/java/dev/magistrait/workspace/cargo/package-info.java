/**
 * A workspace as Cargo sees it: packages, targets, dependencies, features. Records only; who read them, and from where, is not their matter.
 */
@NullMarked
package dev.magistrait.workspace.cargo;

import org.jspecify.annotations.NullMarked;
