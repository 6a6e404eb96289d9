package dev.magistrait.report.text;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * What text on a terminal leads to when it is clicked: the sequence OSC 8.
 *
 * @param shown whether any is written
 * @param rule where the page of a rule is, by the rule's id
 */
public record Links(boolean shown, Function<String, Optional<URI>> rule) {

    /** No link at all. */
    public static final Links NONE = new Links(false, _ -> Optional.empty());

    private static final String OPEN = "\u001b]8;;";
    private static final String END = "\u001b\\";

    /** The text, which leads to the file. */
    String toFile(Path file, String text) {
        // Of a path the URI escapes all that could end the sequence.
        return shown ? to(file.toAbsolutePath().normalize().toUri(), text) : text;
    }

    /** The text, which leads to the page of the rule where it has one. */
    String toRule(String id, String text) {
        return shown ? rule.apply(id).map(page -> to(page, text)).orElse(text) : text;
    }

    private static String to(URI target, String text) {
        return OPEN + target.toASCIIString() + END + text + OPEN + END;
    }
}
