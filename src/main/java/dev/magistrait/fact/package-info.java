/** What rules see: facts on traits, impls, uses and manifests with resolved names, and what is derived from them. */
@NullMarked
package dev.magistrait.fact;

import org.jspecify.annotations.NullMarked;
