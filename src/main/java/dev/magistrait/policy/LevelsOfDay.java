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
 * The levels of a policy on one day. What its scopes come to for a file is worked out once: a policy may have as many scopes as there are
 * directories. For one thread.
 */
public final class LevelsOfDay {

    private final Policy policy;
    private final Globs globs;
    /** For each glob the index of its scope. */
    private final List<Integer> scopes = new ArrayList<>();

    private final Map<String, Map<String, Sourced<Level>>> byFile = new HashMap<>();

    LevelsOfDay(Policy policy, LocalDate today) {
        this.policy = policy;
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < policy.scopes().size(); i++) {
            Scope scope = policy.scopes().get(i);
            for (String glob : scope.on(today) ? scope.where() : Collections.<String>emptyList()) {
                texts.add(glob);
                scopes.add(i);
            }
        }
        this.globs = new Globs(texts);
    }

    /** What holds for a rule in a file; empty where the policy says nothing. */
    public Optional<Sourced<Level>> level(String rule, String file) {
        Sourced<Level> scoped = scopes.isEmpty()
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
        globs.holding(file).stream().forEach(i -> holding.set(scopes.get(i)));
        return holding;
    }
}
