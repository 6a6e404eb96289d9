package dev.magistrait.report.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where excerpts come from. */
@FunctionalInterface
public interface SourceText {

    /** Larger files are no source that a person reads. */
    long MOST_BYTES = 64L << 20;

    /** The lines without their ends; none when the file is gone or cannot be read, which leaves a finding without an excerpt. */
    List<String> lines(Path file);

    /** Reads from disk. */
    static SourceText onDisk() {
        return file -> {
            try {
                return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                        ? split(Files.readAllBytes(file))
                        : List.of();
            } catch (IOException gone) {
                return List.of();
            }
        };
    }

    /** Lines end at a line feed; a carriage return before it and a byte-order mark belong to no line. */
    static List<String> split(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.stream(unmarked.split("\n", -1))
                .map(l -> l.endsWith("\r") ? l.substring(0, l.length() - 1) : l)
                .toList();
    }
}
