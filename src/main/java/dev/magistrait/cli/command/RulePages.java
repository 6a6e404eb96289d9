package dev.magistrait.cli.command;

import dev.magistrait.policy.CustomRule;
import dev.magistrait.report.Report;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where the page of a rule is: what a policy says of its own, and the file of a bundled one where the program runs from its sources. */
public final class RulePages {

    /** Set by the launcher: the directory of the rules' files. */
    private static final String RULES = "magistrait.rules";

    private RulePages() {}

    /** By the rule's id. */
    public static Function<String, Optional<URI>> of(Report report) {
        Map<String, String> own = new HashMap<>();
        report.workspaces().stream()
                .flatMap(w -> w.policy().rules().stream())
                .forEach((CustomRule r) -> own.put(r.id(), r.about().url()));
        return id -> own.containsKey(id) ? address(own.get(id)) : bundled(id);
    }

    private static Optional<URI> address(String url) {
        try {
            return url.isEmpty() ? Optional.empty() : Optional.of(new URI(url));
        } catch (URISyntaxException none) {
            // A policy may name what only people can follow.
            return Optional.empty();
        }
    }

    private static Optional<URI> bundled(String id) {
        String directory = System.getProperty(RULES, "");
        return directory.isEmpty() || !id.matches("[a-z-]+")
                ? Optional.empty()
                : Stream.of("judge/" + id + ".drl", "triage/" + id + ".md", "coverage/" + id + ".md")
                        .map(file -> Path.of(directory, file))
                        .filter(Files::isRegularFile)
                        .map(Path::toUri)
                        .findFirst();
    }
}
