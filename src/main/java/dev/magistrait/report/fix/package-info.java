/** What a fix changes: a diff, a table of transactions, and both for machines. */
@NullMarked
package dev.magistrait.report.fix;

import org.jspecify.annotations.NullMarked;
