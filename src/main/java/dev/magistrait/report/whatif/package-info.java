/** What would be otherwise if something were: the answer of {@code what-if}, as text and as JSON. */
@NullMarked
package dev.magistrait.report.whatif;

import org.jspecify.annotations.NullMarked;
