/** What the code says, listed for those who write rules. */
@NullMarked
package dev.magistrait.report.facts;

import org.jspecify.annotations.NullMarked;
