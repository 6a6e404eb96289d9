/**
 * What types and bounds say. In come resolved names; out go traits with their methods and supertraits, auto traits, opaque types, lifetimes, and what an
 * interface makes reachable. It follows no value: what a body does with a type that it is given is for {@code flow}.
 */
@NullMarked
package dev.magistrait.resolve.types;

import org.jspecify.annotations.NullMarked;
