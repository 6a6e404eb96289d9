/**
 * What the parser need not see: items whose tokens tell all, and bodies in which nothing can count. Writes down no item.
 */
@NullMarked
package dev.magistrait.extract.skim;

import org.jspecify.annotations.NullMarked;
