package dev.magistrait.policy.load;

import static java.util.Comparator.comparing;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.RuleGroup;
import dev.magistrait.policy.RuleNames;
import dev.magistrait.policy.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What `levels` say of globs and groups, spread over the rules that these hold. What names fewer goes before what names more, in whatever order
 * they are written: an id before a glob, a longer glob before a shorter one, and a glob before a group.
 */
final class Spread {

    /** Each is tried on every rule. */
    private static final int MOST = 256;

    private static final Comparator<Map.Entry<RuleNames, Sourced<Level>>> WIDEST_FIRST = comparing(
                    (Map.Entry<RuleNames, Sourced<Level>> e) ->
                            e.getKey().group().isEmpty())
            .thenComparingInt(e -> e.getKey().text().length())
            .thenComparing(e -> e.getKey().text());

    private final Map<String, RuleGroup> known;
    private final boolean whole;
    private final Mistakes mistakes;
    private int tried;

    /**
     * @param known the groups of all rules that there are, by id
     * @param whole whether all policies could be read; a glob over the rules of one that could not is no mistake
     */
    Spread(Map<String, RuleGroup> known, boolean whole, Mistakes mistakes) {
        this.known = known;
        this.whole = whole;
        this.mistakes = mistakes;
    }

    /** By ids alone. */
    SortedMap<String, Sourced<Level>> over(SortedMap<String, Sourced<Level>> levels) {
        SortedMap<String, Sourced<Level>> spread = new TreeMap<>();
        List<Map.Entry<RuleNames, Sourced<Level>>> several = new ArrayList<>();
        levels.forEach((text, level) -> {
            if (RuleNames.several(text)) {
                several.add(Map.entry(RuleNames.of(text), level));
            }
        });
        several.sort(WIDEST_FIRST);
        several.forEach(e -> spread(e.getKey(), e.getValue(), spread));
        levels.forEach((id, level) -> {
            if (!RuleNames.several(id)) {
                spread.put(id, level);
            }
        });
        return spread;
    }

    private void spread(RuleNames names, Sourced<Level> level, SortedMap<String, Sourced<Level>> over) {
        if (++tried > MOST) {
            if (tried == MOST + 1) {
                mistakes.at(
                        level.origin(),
                        "a policy gives levels to at most " + MOST + " globs and groups",
                        "name rules, or give one level to more of them at once");
            }
            return;
        }
        boolean held = false;
        for (Map.Entry<String, RuleGroup> rule : known.entrySet()) {
            if (names.hold(rule.getKey(), rule.getValue())) {
                over.put(rule.getKey(), level);
                held = true;
            }
        }
        if (!held && names.group().isEmpty() && (whole || !names.text().contains("/"))) {
            mistakes.at(level.origin(), "no rule is called as `" + names.text() + "`", "`magistrait rules` lists them");
        }
    }
}
