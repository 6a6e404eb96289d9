/** Turns records into bytes and back. */
@NullMarked
package dev.magistrait.codec;

import org.jspecify.annotations.NullMarked;
