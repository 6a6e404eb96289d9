/**
 * How edits become files: new texts in memory, a diff, and files that are replaced together or not at all.
 *
 * <p>Knows no rule, and nothing of why an edit is made.
 */
@NullMarked
package dev.magistrait.fix.write;

import org.jspecify.annotations.NullMarked;
