/**
 * Commands that check code and report on all of it: {@code check} and {@code report}.
 *
 * <p>How a report looks does not belong here, but into {@code report}.
 */
@NullMarked
package dev.magistrait.cli.check;

import org.jspecify.annotations.NullMarked;
