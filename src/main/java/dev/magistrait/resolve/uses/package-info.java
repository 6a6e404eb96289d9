/**
 * The facts on uses. In comes what names, types and bodies say; out go the facts of the session on {@code dyn} and static uses, impls, variants,
 * dependencies and blind spots. It decides nothing: which mechanism follows from a use is for the rules.
 */
@NullMarked
package dev.magistrait.resolve.uses;

import org.jspecify.annotations.NullMarked;
