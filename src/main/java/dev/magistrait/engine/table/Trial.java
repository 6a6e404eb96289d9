package dev.magistrait.engine.table;

import dev.magistrait.engine.policy.PolicyLaw;
import dev.magistrait.engine.table.DecisionTable.Answer;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.Outcome.Decide;
import dev.magistrait.policy.Policy;
import dev.magistrait.rust.RustVersion;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tries all traits on the law of a policy, in a session for each Rust that their packages declare. */
final class Trial {

    private static final List<RustVersion> DECLARED =
            List.of(new RustVersion(1, 74, 0), new RustVersion(1, 83, 0), new RustVersion(1, 84, 0), RustVersion.NONE);

    private final Policy policy;
    private final PolicyLaw law;
    private final Map<List<String>, SortedSet<Outcome>> outcomes = new LinkedHashMap<>();
    private final Set<String> overruling = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> otherwise = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> later = new TreeMap<>();
    private int traits;

    /**
     * What came of one trait.
     *
     * @param answers sorted; more than one where rules overlap
     * @param needed whether there must be one: the trait is async
     */
    record Outcome(List<Answer> answers, boolean needed) implements Comparable<Outcome> {

        private static final Comparator<Outcome> ORDER = Comparator.comparing((Outcome o) -> o.answers.size() != 1)
                .thenComparing(o -> o.answers, Trial::compare)
                .thenComparing(Outcome::needed);

        @Override
        public int compareTo(Outcome other) {
            return ORDER.compare(this, other);
        }
    }

    private Trial(PolicyLaw law, Policy policy) {
        this.policy = policy;
        this.law = law;
    }

    static Trial of(PolicyLaw law, Policy policy) {
        Trial trial = new Trial(law, policy);
        List<String> crates = Crates.named(policy);
        for (RustVersion declared : DECLARED) {
            Map<String, RustVersion> manifests = new LinkedHashMap<>();
            crates.forEach(c -> manifests.put(c, declared));
            try (TableSession session = new TableSession(law, policy, manifests, Specimen.all())) {
                trial.add(session);
            }
        }
        trial.alter();
        return trial;
    }

    /** What other settings would do, tried on few traits: enough for each row. */
    private void alter() {
        Map<String, RustVersion> manifests = new LinkedHashMap<>();
        DECLARED.forEach(rust -> manifests.put("declares-" + rust.minor(), rust));
        try (TableSession session = new TableSession(law, policy, manifests, Specimen.few())) {
            add(session.otherwise(), otherwise);
            add(session.later(), later);
        }
    }

    private static void add(SortedMap<String, Set<String>> found, SortedMap<String, SortedSet<String>> byRow) {
        found.forEach((what, rows) -> rows.forEach(
                row -> byRow.computeIfAbsent(row, _ -> new TreeSet<>()).add(what)));
    }

    Policy policy() {
        return policy;
    }

    int traits() {
        return traits;
    }

    /** By the answers in all columns what came of the traits that have them: one outcome, where the columns tell them apart. */
    Map<List<String>, SortedSet<Outcome>> outcomes() {
        return outcomes;
    }

    /** The rules that decided nothing, with what keeps them from it. */
    SortedMap<String, String> unreached() {
        Set<String> deciding = new TreeSet<>();
        outcomes.values().forEach(all -> all.forEach(o -> o.answers().forEach(a -> deciding.add(a.rule()))));
        SortedMap<String, String> found = new TreeMap<>();
        law.law().rows().stream().filter(r -> !deciding.contains(r)).forEach(r -> found.put(r, missing(r)));
        for (CustomRule rule : policy.rules()) {
            if (rule.outcome() instanceof Decide && !deciding.contains(rule.id())) {
                found.put(rule.id(), missing(rule));
            }
        }
        return found;
    }

    private String missing(String row) {
        SortedSet<String> settings = otherwise.getOrDefault(row, new TreeSet<>());
        if (!settings.isEmpty()) {
            return "the policy would need " + String.join(" or ", settings);
        }
        if (later.containsKey(row)) {
            return "the language would need " + String.join(" or ", later.get(row));
        }
        return overruling.isEmpty()
                ? "no single setting of the policy brings it about"
                : "rules of the policy decide first, or more than one setting stands against it";
    }

    private String missing(CustomRule rule) {
        if (PolicyLaw.switchedOff(rule, policy)) {
            return "the policy turns it off";
        }
        return overruling.contains(rule.id())
                ? "later rules of the policy decide on all of its traits"
                : "it asks for what no column says";
    }

    private void add(TableSession session) {
        session.answers()
                .forEach((point, found) ->
                        outcomes.computeIfAbsent(point, _ -> new TreeSet<>()).addAll(found));
        traits += session.traits();
        overruling.addAll(session.overruling());
    }

    private static int compare(List<Answer> left, List<Answer> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int one = left.get(i).compareTo(right.get(i));
            if (one != 0) {
                return one;
            }
        }
        return Integer.compare(left.size(), right.size());
    }
}
