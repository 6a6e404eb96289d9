/** The report as a person reads it in a terminal: findings as rustc shows its diagnostics, then a summary. */
@NullMarked
package dev.magistrait.report.text;

import org.jspecify.annotations.NullMarked;
