package dev.magistrait.policy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a rule leaves to the policies that extend the one it stands in.
 *
 * @param values by name what holds, and who says so; one value, or those of a list
 * @param written the rule with the values that it gives itself; empty where these are what holds
 */
public record RuleParameters(SortedMap<String, Sourced<List<String>>> values, Optional<CustomRule> written) {

    /** None. */
    public static final RuleParameters NONE = new RuleParameters(new TreeMap<>(), Optional.empty());

    public RuleParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
