/**
 * What makes a command: its host, the terminal, the files it writes, its exit codes, and how it says that something is wrong.
 *
 * <p>No option of some commands only belongs here, and nothing that knows one command.
 */
@NullMarked
package dev.magistrait.cli.command;

import org.jspecify.annotations.NullMarked;
