/**
 * The program: which commands there are, and with what they are run. Nothing else prints.
 *
 * <p>What one command does belongs into its room; here is only what concerns all of them, such as completion.
 */
@NullMarked
package dev.magistrait.cli;

import org.jspecify.annotations.NullMarked;
