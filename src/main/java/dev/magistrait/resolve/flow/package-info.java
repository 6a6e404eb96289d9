/**
 * What happens inside bodies. In come bodies with the types that they name; out go locals, calls, futures and where they go, what is held across an
 * {@code await}, and recursion. It states no use of a trait: what counts as one is for {@code uses}.
 */
@NullMarked
package dev.magistrait.resolve.flow;

import org.jspecify.annotations.NullMarked;
