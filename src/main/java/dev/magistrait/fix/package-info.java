/**
 * From findings to changes of the code: what an edit is, which edits belong together, and what stands against others.
 *
 * <p>Records alone: how findings become edits is for {@code fix.plan}, how edits become files for {@code fix.write}.
 */
@NullMarked
package dev.magistrait.fix;

import org.jspecify.annotations.NullMarked;
