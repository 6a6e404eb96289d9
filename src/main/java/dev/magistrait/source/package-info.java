/** Places in source text: regions of lines and columns, spans in files, and the index that finds them; and names that someone may have meant. */
@NullMarked
package dev.magistrait.source;

import org.jspecify.annotations.NullMarked;
