/**
 * From the text of policies to one {@link dev.magistrait.policy.Policy}: YAML with places, documents, chains of {@code extends}, and every
 * mistake in them. What a policy means to the engine is for {@code engine.policy}.
 */
@NullMarked
package dev.magistrait.policy.load;

import org.jspecify.annotations.NullMarked;
