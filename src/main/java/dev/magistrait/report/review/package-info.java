/** A review of workspaces for those who answer for them: what blocks, what to do first, what it takes, and how it has changed. */
@NullMarked
package dev.magistrait.report.review;

import org.jspecify.annotations.NullMarked;
