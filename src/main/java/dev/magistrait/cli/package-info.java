/** The commands, their exit codes, and the only place that prints. */
@NullMarked
package dev.magistrait.cli;

import org.jspecify.annotations.NullMarked;
