/** What an organisation lays down in YAML: the language, its reader with every mistake and its place, and the effective policy. */
@NullMarked
package dev.magistrait.policy;

import org.jspecify.annotations.NullMarked;
