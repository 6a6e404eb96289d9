package dev.magistrait.report.text;

import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.file.FileText.Text;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where excerpts come from. */
@FunctionalInterface
public interface SourceText {

    /** The lines without their ends; none when the file is gone or cannot be read, which leaves a finding without an excerpt. */
    List<String> lines(Path file);

    /** The lines of the file that a span of a workspace is in; none of a file whose lines may not be shown. */
    default List<String> lines(WorkspaceReport workspace, Span span) {
        try {
            return workspace.shows(span) ? lines(workspace.file(span)) : List.of();
        } catch (InvalidPathException noSuchName) {
            // A manifest can name what no file can be called.
            return List.of();
        }
    }

    /** Reads the files used last only once. */
    static SourceText remembering(SourceText sources) {
        return new LastFiles(sources);
    }

    /** Reads from disk. */
    static SourceText onDisk() {
        return file -> SourceFiles.read(file, file.toString()) instanceof Text text
                ? split(new String(text.bytes(), StandardCharsets.UTF_8))
                : List.of();
    }

    /** Lines end at a line feed; a carriage return before it and a byte-order mark belong to no line. */
    static List<String> split(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.stream(unmarked.split("\n", -1))
                .map(l -> l.endsWith("\r") ? l.substring(0, l.length() - 1) : l)
                .toList();
    }
}
