/** What is told of a check that goes on. */
@NullMarked
package dev.magistrait.report.watch;

import org.jspecify.annotations.NullMarked;
