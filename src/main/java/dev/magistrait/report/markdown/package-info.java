/** The report as a short page of Markdown for a pull request, and text of checked code that stays text on such a page. */
@NullMarked
package dev.magistrait.report.markdown;

import org.jspecify.annotations.NullMarked;
