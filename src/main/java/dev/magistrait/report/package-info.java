/** What a run found, finished and sorted, and the form of what writes it. */
@NullMarked
package dev.magistrait.report;

import org.jspecify.annotations.NullMarked;
