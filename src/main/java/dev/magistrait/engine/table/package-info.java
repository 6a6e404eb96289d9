/**
 * The decision table as the rules in force answer it, drawn up by trying every combination of what they ask.
 */
@NullMarked
package dev.magistrait.engine.table;

import org.jspecify.annotations.NullMarked;
