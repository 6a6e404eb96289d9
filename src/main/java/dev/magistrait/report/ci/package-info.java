/** The findings that count, and problems, in the forms that single CI servers take. */
@NullMarked
package dev.magistrait.report.ci;

import org.jspecify.annotations.NullMarked;
