/** Unsaved text over the files of the disk, as a file system: whoever asks of a file asks it, and no question can be forgotten. */
@NullMarked
package dev.magistrait.overlay;

import org.jspecify.annotations.NullMarked;
