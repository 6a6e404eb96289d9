package dev.magistrait.triage;

import dev.magistrait.source.Span;
import java.nio.file.Path;

/** Which lines differ from an earlier state. */
public interface Changes {

    /**
     * Whether a line of the span was added or changed.
     *
     * @param directory what the span's file is relative to, absolute
     */
    boolean touch(Path directory, Span span);
}
