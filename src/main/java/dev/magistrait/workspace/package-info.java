/** Reads what Cargo would read: finds workspaces under a path, their packages, targets and dependencies, and the text of files. */
@NullMarked
package dev.magistrait.workspace;

import org.jspecify.annotations.NullMarked;
