/** The report as {@code magistrait.report/1}, and the writer of JSON that every such document uses. */
@NullMarked
package dev.magistrait.report.json;

import org.jspecify.annotations.NullMarked;
