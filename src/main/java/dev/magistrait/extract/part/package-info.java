/**
 * What stands in items of every kind, read from tokens: types, bounds, paths, attributes, {@code cfg}, macro calls. Items themselves are for
 * {@code extract}.
 */
@NullMarked
package dev.magistrait.extract.part;

import org.jspecify.annotations.NullMarked;
