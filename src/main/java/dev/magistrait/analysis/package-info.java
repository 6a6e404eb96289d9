/** The pipeline: discover, read, extract, resolve, judge, report. One step a line. */
@NullMarked
package dev.magistrait.analysis;

import org.jspecify.annotations.NullMarked;
