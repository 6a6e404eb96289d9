package dev.magistrait.report;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. Has no state: the same report gives the same characters. */
public interface Reporter {

    /** The word that {@code --format} takes. */
    String format();

    /** Writes the whole document; neither flushes nor closes. */
    void write(Report report, Writer out) throws IOException;
}
