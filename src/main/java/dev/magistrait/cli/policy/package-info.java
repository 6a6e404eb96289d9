/**
 * The commands of {@code policy}, which help to write, test and share policies.
 *
 * <p>How policies are read, and what their rules decide, does not belong here.
 */
@NullMarked
package dev.magistrait.cli.policy;

import org.jspecify.annotations.NullMarked;
