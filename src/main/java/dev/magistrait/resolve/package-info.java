/**
 * Gives names their meaning: module trees, paths, supertraits, reachability. A pure function from the outlines of a workspace to facts
 * with resolved paths, with the algorithm of rustc as far as syntax carries it.
 */
@NullMarked
package dev.magistrait.resolve;

import org.jspecify.annotations.NullMarked;
