package dev.magistrait.policy;

import dev.magistrait.finding.Level;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Levels for a part of the code.
 *
 * @param where globs over files relative to the workspace's root; one is enough
 * @param from the first day it holds; {@link LocalDate#MIN} where it always did
 * @param until the last day it holds; {@link LocalDate#MAX} where it never ends
 * @param levels by rule id
 */
public record Scope(
        List<String> where, LocalDate from, LocalDate until, SortedMap<String, Sourced<Level>> levels, Origin origin) {

    public Scope {
        where = List.copyOf(where);
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }

    /** Whether it holds on that day. */
    public boolean on(LocalDate today) {
        return !today.isBefore(from) && !today.isAfter(until);
    }

    /** Whether the file lies in it, and it still holds on that day. */
    public boolean holds(String file, LocalDate today) {
        return on(today) && where.stream().anyMatch(glob -> Glob.path(glob).matches(file));
    }
}
