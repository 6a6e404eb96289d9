package dev.magistrait.engine;

import dev.magistrait.fact.Crate;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.Msrv;
import dev.magistrait.fact.Verdict;
import dev.magistrait.rust.RustVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says for each package which verdicts a newer Rust would change. Versions are tried in the session: packages that declare an older one are
 * raised to it, and what follows is compared.
 */
final class Ladder {

    private final Hearing hearing;
    private final List<Crate> crates;
    private final Map<String, List<Crate>> byName;
    private List<Decision> before;

    private Ladder(Hearing hearing, Facts facts, List<Decision> decisions) {
        this.hearing = hearing;
        this.before = decisions;
        crates = facts.all(Crate.class);
        byName = facts.by(Crate.class, Crate::name);
    }

    /** From what a session holds. By package; only those with a verdict have one. The session is afterwards as it was. */
    static SortedMap<String, List<Rung>> climb(Hearing hearing, Facts facts, List<Decision> decisions) {
        return new Ladder(hearing, facts, decisions).climb();
    }

    private SortedMap<String, List<Rung>> climb() {
        SortedMap<String, List<Rung>> found = new TreeMap<>();
        before.forEach(d -> found.put(d.trait().place().crate(), new ArrayList<>()));
        Map<Crate, Crate> raised = new LinkedHashMap<>();
        for (var kind : Rung.Kind.values()) {
            List<Decision> after = kind.released() ? raised(raised, kind.since()) : withNotation();
            Map<String, List<Change>> changes = changes(before, after);
            found.forEach((crate, rungs) ->
                    rungs.add(new Rung(kind, met(crate, kind), changes.getOrDefault(crate, List.of()))));
            before = after;
        }
        raised.forEach((declared, tried) -> swap(tried, declared));
        return found;
    }

    /** The decisions when every package that declares an older version declares that one. */
    private List<Decision> raised(Map<Crate, Crate> raised, RustVersion to) {
        boolean any = false;
        for (var crate : crates) {
            if (crate.msrv().below(to)) {
                Crate now = crate.with(
                        new Msrv(to, crate.msrv().source(), crate.msrv().span()));
                swap(raised.getOrDefault(crate, crate), now);
                raised.put(crate, now);
                any = true;
            }
        }
        return any ? Decisions.read(hearing.facts()) : before;
    }

    private void swap(Crate out, Crate in) {
        hearing.retract(out);
        hearing.insert(in);
    }

    /** Futures are declared {@code Send} only because generic code cannot ask for it. */
    private List<Decision> withNotation() {
        return before.stream()
                .map(d -> !d.dispatch().usesDyn() && sends(d.verdict())
                        ? d.with(new Verdict(d.verdict().trait(), Mechanism.NATIVE, ""))
                        : d)
                .toList();
    }

    private static boolean sends(Verdict verdict) {
        return verdict.mechanism() == Mechanism.NATIVE_SEND || verdict.mechanism() == Mechanism.TRAIT_VARIANT;
    }

    private boolean met(String crate, Rung.Kind kind) {
        return kind.released()
                && byName.getOrDefault(crate, List.of()).stream()
                        .noneMatch(c -> c.msrv().below(kind.since()));
    }

    private static Map<String, List<Change>> changes(List<Decision> before, List<Decision> after) {
        Map<Object, Verdict> then = new HashMap<>();
        after.forEach(d -> then.put(d.trait().id(), d.verdict()));
        Map<String, List<Change>> found = new HashMap<>();
        for (var decision : before) {
            Verdict to = then.getOrDefault(decision.trait().id(), decision.verdict());
            if (!to.equals(decision.verdict())) {
                found.computeIfAbsent(decision.trait().place().crate(), c -> new ArrayList<>())
                        .add(new Change(decision.trait().id(), decision.verdict(), to));
            }
        }
        return found;
    }
}
