/** Trees that are held open: texts that are not saved yet, and a check that says again what changed. */
@NullMarked
package dev.magistrait.live;

import org.jspecify.annotations.NullMarked;
