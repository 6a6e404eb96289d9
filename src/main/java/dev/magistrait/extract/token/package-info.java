/**
 * The text of a file as tokens: where one is among them, what a stretch of them may be read as. Knows no kind of item and no node of a tree.
 */
@NullMarked
package dev.magistrait.extract.token;

import org.jspecify.annotations.NullMarked;
