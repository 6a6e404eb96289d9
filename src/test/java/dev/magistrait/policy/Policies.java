package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Loads policies for tests. */
final class Policies {

    static final Repositories NO_GIT = (pin, mayFetch) -> new Repositories.Answer.None("no Git here", "");
    private static final Pattern LEVEL = Pattern.compile("@level\\( (\\w+) \\)");
    private static final Pattern TITLE = Pattern.compile("^ \\* # (.*)$", Pattern.MULTILINE);

    private Policies() {}

    /** The bundled rules, as their files say. */
    static List<Rule> catalogue() {
        try (Stream<Path> files = Files.list(Path.of("rules/judge"))) {
            return files.sorted().map(Policies::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Path file) {
        try {
            String text = Files.readString(file);
            String id = file.getFileName().toString().replace(".drl", "");
            return new Rule(id, Level.valueOf(first(LEVEL, text)), "0.1", first(TITLE, text), "", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern);
        }
        return matcher.group(1);
    }

    static PolicyLoader loader() {
        return new PolicyLoader(catalogue(), NO_GIT);
    }

    /** Writes the text into a directory and loads it under the name {@code magistrait.yaml}. */
    static Loaded load(Path directory, String text) {
        try {
            Path file = Files.writeString(directory.resolve("magistrait.yaml"), text);
            return loader().discovered(file, "magistrait.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Policy read(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Read read -> read.policy();
            case Loaded.Refused refused -> throw new AssertionError("refused: " + refused.mistakes());
        };
    }

    static List<String> mistakes(Loaded loaded) {
        return loaded instanceof Loaded.Refused refused
                ? refused.mistakes().stream().map(Mistake::toString).toList()
                : List.of();
    }

    /** What the policy lays down of a rule. */
    static Sourced<Level> level(Policy policy, String rule) {
        return Optional.ofNullable(policy.levels().get(rule)).orElseThrow();
    }
}
