/**
 * The command that changes code: it shows a diff, and writes files where it is told to.
 */
@NullMarked
package dev.magistrait.cli.fix;

import org.jspecify.annotations.NullMarked;
