/**
 * How findings become edits.
 *
 * <p>Reads files, and writes none.
 */
@NullMarked
package dev.magistrait.fix.plan;

import org.jspecify.annotations.NullMarked;
