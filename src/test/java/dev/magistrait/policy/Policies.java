package dev.magistrait.policy;

import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import dev.magistrait.policy.load.Loaded;
import dev.magistrait.policy.load.PolicyLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Loads policies for tests. */
public final class Policies {

    static final Repositories NO_GIT = (pin, mayFetch) -> new Repositories.Answer.None("no Git here", "");

    private Policies() {}

    public static List<Rule> catalogue() {
        return Catalogue.rules();
    }

    public static PolicyLoader loader() {
        return new PolicyLoader(catalogue(), NO_GIT);
    }

    /** Writes the text into a directory and loads it under the name {@code magistrait.yaml}. */
    public static Loaded load(Path directory, String text) {
        try {
            Path file = Files.writeString(directory.resolve("magistrait.yaml"), text);
            return loader().discovered(file, "magistrait.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Policy read(Loaded loaded) {
        return switch (loaded) {
            case Loaded.Read read -> read.policy();
            case Loaded.Refused refused -> throw new AssertionError("refused: " + refused.mistakes());
        };
    }

    public static List<String> mistakes(Loaded loaded) {
        return loaded instanceof Loaded.Refused refused
                ? refused.mistakes().stream().map(Mistake::toString).toList()
                : List.of();
    }

    /** What the policy lays down of a rule. */
    public static Sourced<Level> level(Policy policy, String rule) {
        return Optional.ofNullable(policy.levels().get(rule)).orElseThrow();
    }
}
