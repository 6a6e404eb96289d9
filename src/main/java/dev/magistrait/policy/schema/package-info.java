/**
 * The JSON Schema of policies, for editors, made from the same tables that policies are read by.
 */
@NullMarked
package dev.magistrait.policy.schema;

import org.jspecify.annotations.NullMarked;
