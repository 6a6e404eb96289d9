package dev.magistrait.cli.check;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the page of a rule is: its file, where the program runs from its sources. */
final class RulePages {

    /** Set by the launcher: the directory of the rules' files. */
    private static final String RULES = "magistrait.rules";

    private RulePages() {}

    /** By the rule's id. */
    static Function<String, Optional<URI>> bundled() {
        String directory = System.getProperty(RULES, "");
        return id -> directory.isEmpty() || !id.matches("[a-z-]+")
                ? Optional.empty()
                : Stream.of("judge/" + id + ".drl", "triage/" + id + ".md")
                        .map(file -> Path.of(directory, file))
                        .filter(Files::isRegularFile)
                        .map(Path::toUri)
                        .findFirst();
    }
}
