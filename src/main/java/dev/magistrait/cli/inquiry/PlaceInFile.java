package dev.magistrait.cli.inquiry;

import dev.magistrait.cli.command.FileName;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a file, as {@code src/lib.rs:12}; a column after it counts for nothing.
 *
 * @param file as given
 */
record PlaceInFile(String file, int line) {

    private static final Pattern FORM = Pattern.compile("(.+?):(\\d{1,9})(?::\\d{1,9})?", Pattern.DOTALL);

    /** Empty where the text is none. */
    static Optional<PlaceInFile> of(String given) {
        Matcher form = FORM.matcher(given);
        return form.matches()
                ? Optional.of(new PlaceInFile(form.group(1), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** Whether the span begins there: the file is named as from here, or as its workspace names it. */
    boolean holds(WorkspaceReport in, Span span) {
        return span.line() == line && names(in, span);
    }

    /** Whether the span is in that file. */
    boolean names(WorkspaceReport in, Span span) {
        return span.file().equals(file)
                || FileName.path(file)
                        .map(p -> normal(p).equals(normal(in.file(span))))
                        .orElse(false);
    }

    private static Path normal(Path path) {
        return path.toAbsolutePath().normalize();
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
