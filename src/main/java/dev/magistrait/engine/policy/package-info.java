/**
 * The rules, levels and settings of a policy as the engine carries them out. How a policy is written is for {@code policy}.
 */
@NullMarked
package dev.magistrait.engine.policy;

import org.jspecify.annotations.NullMarked;
