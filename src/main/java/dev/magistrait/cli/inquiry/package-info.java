/**
 * Commands that answer a question: {@code explain}, {@code what-if} and {@code rules}.
 *
 * <p>What is found in code is asked of a session that stays open; no report on all of it belongs here.
 */
@NullMarked
package dev.magistrait.cli.inquiry;

import org.jspecify.annotations.NullMarked;
