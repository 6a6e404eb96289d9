/**
 * What a path means. In come the outlines of a workspace with its manifests; out goes a tree of modules in which every name can be asked for, with the
 * text of macros expanded in their scopes and the {@code cfg} of each place. It looks into no type, bound or body: a name that only its type would tell,
 * such as a method of a value, is for {@code types}.
 */
@NullMarked
package dev.magistrait.resolve.names;

import org.jspecify.annotations.NullMarked;
