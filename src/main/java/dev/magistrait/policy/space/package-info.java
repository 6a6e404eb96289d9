/** The facts as policies see them: kinds and fields, described once for reader, schema, reference and engine. */
@NullMarked
package dev.magistrait.policy.space;

import org.jspecify.annotations.NullMarked;
