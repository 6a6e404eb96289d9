/**
 * Options and parameters that stand in several commands, one class each, with the values they take.
 *
 * <p>What one command alone takes stays with that command.
 */
@NullMarked
package dev.magistrait.cli.option;

import org.jspecify.annotations.NullMarked;
