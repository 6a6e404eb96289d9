/** The report as XML that CI servers read, and documents of XML. */
@NullMarked
package dev.magistrait.report.xml;

import org.jspecify.annotations.NullMarked;
