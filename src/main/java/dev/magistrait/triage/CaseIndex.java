package dev.magistrait.triage;

import dev.magistrait.policy.Glob;
import dev.magistrait.policy.Waiver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The findings of a run by what waivers name, so that each waiver looks at those only that it may speak of. */
final class CaseIndex {

    private static final String ANY = "";

    /** What a waiver says without wildcards; empty where it says nothing. */
    private record Key(String rule, String trait, String crate) {}

    private final Map<Key, List<Case>> cases = new HashMap<>();

    CaseIndex(List<Case> all) {
        for (Case c : all) {
            String rule = c.entry.finding().rule();
            String trait = c.entry.finding().trait();
            String crate = c.entry.at().crate();
            Set.of(
                            new Key(rule, ANY, ANY),
                            new Key(rule, trait + "=", ANY),
                            new Key(rule, ANY, crate + "="),
                            new Key(rule, trait + "=", crate + "="))
                    .forEach(key -> cases.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(c));
        }
    }

    /** The findings that a waiver speaks of, in their order, of those dockets. */
    List<Case> of(Waiver waiver, List<Docket> under) {
        Set<Docket> held = Collections.newSetFromMap(new IdentityHashMap<>());
        held.addAll(under);
        Glob trait = names(waiver.trait());
        Glob crate = names(waiver.crate());
        Glob file = Glob.path(waiver.file().isEmpty() ? "**" : waiver.file());
        return cases
                .getOrDefault(new Key(waiver.rule(), exact(waiver.trait()), exact(waiver.crate())), List.of())
                .stream()
                .filter(c -> held.contains(c.docket)
                        && trait.matches(c.entry.finding().trait())
                        && crate.matches(c.entry.at().crate())
                        && file.matches(c.entry.at().file()))
                .toList();
    }

    /** Where nothing is said, any name. */
    private static Glob names(String text) {
        return Glob.name(text.isEmpty() ? "*" : text);
    }

    /** The key of a name without wildcards; it ends as no path does, so that no name is taken for none. */
    private static String exact(String text) {
        return text.isEmpty() || text.contains("*") ? ANY : text + "=";
    }
}
