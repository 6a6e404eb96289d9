/** What is told of policies themselves: what they decide, what they change, what in them does nothing. */
@NullMarked
package dev.magistrait.report.policy;

import org.jspecify.annotations.NullMarked;
