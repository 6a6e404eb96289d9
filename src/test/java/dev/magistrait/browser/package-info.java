/** Pages in a real browser. */
@NullMarked
package dev.magistrait.browser;

import org.jspecify.annotations.NullMarked;
