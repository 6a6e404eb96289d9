/**
 * Turns records into bytes and back. In come outlines, facts and what else is kept; out go two sequences of bytes, the shape and the regions, written
 * by code that the build makes from the records themselves. It knows no file and no record by name: what is kept, and when it still holds, is for
 * {@code cache}.
 */
@NullMarked
package dev.magistrait.codec;

import org.jspecify.annotations.NullMarked;
