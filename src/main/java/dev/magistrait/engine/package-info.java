/** The only place that knows Drools: holds the rule base, opens sessions on facts, and reads decisions and findings with their reasons. */
@NullMarked
package dev.magistrait.engine;

import org.jspecify.annotations.NullMarked;
