/** A review as one HTML page that needs nothing else: templates in {@code src/main/jte}, style and behaviour beside the classes. */
@NullMarked
package dev.magistrait.report.html;

import org.jspecify.annotations.NullMarked;
