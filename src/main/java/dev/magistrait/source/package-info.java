/** Places in source text: regions of lines and columns, spans in files, and the index that finds them. */
@NullMarked
package dev.magistrait.source;

import org.jspecify.annotations.NullMarked;
