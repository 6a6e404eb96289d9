/** The law that an organisation adds: policies as YAML, their waivers, and where each of their words stands. */
@NullMarked
package dev.magistrait.policy;

import org.jspecify.annotations.NullMarked;
