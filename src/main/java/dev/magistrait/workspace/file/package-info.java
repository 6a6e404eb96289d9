/**
 * Files and directories as they lie on disk: texts with their bounds, listings, what {@code .gitignore} leaves out. Knows no manifest.
 */
@NullMarked
package dev.magistrait.workspace.file;

import org.jspecify.annotations.NullMarked;
