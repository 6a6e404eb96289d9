package dev.magistrait.policy.load;

import dev.magistrait.finding.Rule;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.Repositories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads policies with all that they extend, the bundled default underneath. */
public final class PolicyLoader {

    /** The name under which policies are looked for. */
    public static final String FILE = "magistrait.yaml";
    /** All the names of a policy that is looked for; a directory has one of them. */
    public static final List<String> FILES = List.of(FILE, "magistrait.yml");

    private final Collection<Rule> catalogue;
    private final Repositories repositories;

    /**
     * @param catalogue the bundled rules, whose ids policies can name
     * @param repositories where policies in Git come from
     */
    public PolicyLoader(Collection<Rule> catalogue, Repositories repositories) {
        this.catalogue = List.copyOf(catalogue);
        this.repositories = repositories;
    }

    /** Policies that a command line names, the later winning: files or bundled names. Only these may fetch from Git. */
    public Loaded load(List<String> named) {
        Loading loading = new Loading(repositories, true);
        named.forEach(loading::named);
        return loaded(loading);
    }

    /**
     * A policy that was found where code is checked. Fetches nothing.
     *
     * @param shown the file as reports name it
     */
    public Loaded discovered(Path file, String shown) {
        Loading loading = new Loading(repositories, false);
        loading.found(file, shown);
        return loaded(loading);
    }

    /** What came of reading policies, and what in them does nothing; none where they have mistakes. */
    public record Reviewed(Loaded loaded, List<Review> review) {}

    /** Policies that a command line names, looked through. */
    public Reviewed review(List<String> named) {
        Loading loading = new Loading(repositories, true);
        named.forEach(loading::named);
        return reviewed(loading);
    }

    /** A policy that was found, looked through. */
    public Reviewed review(Path file, String shown) {
        Loading loading = new Loading(repositories, false);
        loading.found(file, shown);
        return reviewed(loading);
    }

    private Reviewed reviewed(Loading loading) {
        Loaded loaded = loaded(loading);
        return new Reviewed(
                loaded,
                loaded instanceof Loaded.Read read
                        ? List.of(new Review(read.policy(), loading.documents(), catalogue))
                        : List.of());
    }

    /** The nearest policy at or above a directory. */
    public static Optional<Path> find(Path directory) {
        for (Path at = directory.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            for (String name : FILES) {
                Path file = at.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    private Loaded loaded(Loading loading) {
        Merger merger = new Merger(catalogue, loading.whole());
        loading.documents().forEach(merger::add);
        List<Mistake> mistakes = loading.mistakes();
        return mistakes.isEmpty() ? new Loaded.Read(merger.policy()) : new Loaded.Refused(mistakes);
    }
}
