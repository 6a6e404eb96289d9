/**
 * {@code macro_rules!} as such. In come the tokens of a macro's arms and of a call's arguments; out go the tokens that the first fitting arm writes,
 * each of which knows where it was written. It knows no scope, no name's meaning and no file but the text that it was given: which macro a call means,
 * and what becomes of the text, is for {@code names}.
 */
@NullMarked
package dev.magistrait.resolve.expand;

import org.jspecify.annotations.NullMarked;
