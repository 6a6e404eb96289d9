package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The levels of a policy on one day. Scopes are kept by the directory that their globs begin with, and what they come to for a file is
 * worked out once: a policy may have as many scopes as there are directories. For one thread.
 */
public final class LevelsOfDay {

    private record Place(Glob glob, int scope) {}

    private final Policy policy;
    private final Map<String, List<Place>> places = new HashMap<>();
    private final Map<String, Map<String, Sourced<Level>>> byFile = new HashMap<>();

    LevelsOfDay(Policy policy, LocalDate today) {
        this.policy = policy;
        for (int i = 0; i < policy.scopes().size(); i++) {
            Scope scope = policy.scopes().get(i);
            for (String glob : today.isAfter(scope.until()) ? Collections.<String>emptyList() : scope.where()) {
                places.computeIfAbsent(Glob.directory(glob), none -> new ArrayList<>())
                        .add(new Place(Glob.path(glob), i));
            }
        }
    }

    /** What holds for a rule in a file; empty where the policy says nothing. */
    public Optional<Sourced<Level>> level(String rule, String file) {
        Sourced<Level> scoped = places.isEmpty()
                ? null
                : byFile.computeIfAbsent(file, this::scoped).get(rule);
        return Optional.ofNullable(scoped == null ? policy.levels().get(rule) : scoped);
    }

    /** The later scope wins. */
    private Map<String, Sourced<Level>> scoped(String file) {
        Map<String, Sourced<Level>> levels = new HashMap<>();
        holding(file).stream().forEach(i -> levels.putAll(policy.scopes().get(i).levels()));
        return levels;
    }

    /** The scopes that hold a file on that day, by their indices. */
    public BitSet holding(String file) {
        BitSet holding = new BitSet();
        for (int end = file.length(); end >= 0; end = end == 0 ? -1 : Math.max(0, file.lastIndexOf('/', end - 1))) {
            places.getOrDefault(file.substring(0, end), List.of()).stream()
                    .filter(p -> p.glob().matches(file))
                    .forEach(p -> holding.set(p.scope()));
        }
        return holding;
    }
}
