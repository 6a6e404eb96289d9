/** Says of each finding whether it counts: comments, waivers, the baseline and {@code --since} can dismiss it, and are themselves looked after. */
@NullMarked
package dev.magistrait.triage;

import org.jspecify.annotations.NullMarked;
