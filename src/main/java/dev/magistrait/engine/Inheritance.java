package dev.magistrait.engine;

import dev.magistrait.fact.Ancestry;
import dev.magistrait.fact.DynBelow;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.Lineage;
import dev.magistrait.fact.OffenderAbove;
import dev.magistrait.fact.PolicyReads;
import dev.magistrait.fact.StaticBelow;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.TraitMethod;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Carries uses up to supertraits and what refuses trait objects down from them: rules cannot, since none may reach itself. What comes of it are
 * facts beside those that are stated, a few for each trait, which follow when those come and go.
 */
final class Inheritance {

    /** So many bounds of a way are told. */
    private static final int MOST_STEPS = 4;

    private final Set<SupertraitOf> links = new HashSet<>();
    private final Map<TraitId, Set<Fact>> said = new HashMap<>();
    private final Set<PolicyReads> read = new HashSet<>();
    private Lineage lineage = new Lineage(Set.of());
    private boolean relinked;
    private boolean stale;

    /** Hears that a fact is stated. */
    void add(Fact fact) {
        switch (fact) {
            case SupertraitOf link -> relinked |= links.add(link);
            case PolicyReads kind -> stale |= read.add(kind);
            default ->
                subject(fact).forEach(t -> {
                    said.computeIfAbsent(t, _ -> new HashSet<>()).add(fact);
                    stale |= lineage.holds(t);
                });
        }
    }

    /** Hears that a fact is stated no more. */
    void remove(Fact fact) {
        switch (fact) {
            case SupertraitOf link -> relinked |= links.remove(link);
            case PolicyReads kind -> stale |= read.remove(kind);
            default ->
                subject(fact).forEach(t -> {
                    said.getOrDefault(t, new HashSet<>()).remove(fact);
                    stale |= lineage.holds(t);
                });
        }
    }

    private static Stream<TraitId> subject(Fact fact) {
        return switch (fact) {
            case DynUse use -> Stream.of(use.trait());
            case StaticUse use -> Stream.of(use.trait());
            case TraitDecl decl -> Stream.of(decl.id());
            case TraitMethod method -> Stream.of(method.trait());
            default -> Stream.empty();
        };
    }

    /** Whether something else may follow than when it was asked for last. */
    boolean stale() {
        return stale || relinked;
    }

    /** What follows from all that is stated now. */
    Set<Fact> facts() {
        if (relinked) {
            lineage = new Lineage(links);
        }
        relinked = false;
        stale = false;
        Set<Fact> found = new LinkedHashSet<>();
        if (!links.isEmpty()) {
            uses(found);
            offenders(found);
            ancestries(found);
        }
        return found;
    }

    private void uses(Set<Fact> into) {
        List<DynUse> dyn = said(DynUse.class)
                .filter(u -> u.place().built())
                .sorted(Comparator.comparing(DynUse::place).thenComparing(DynUse::toString))
                .toList();
        Stream.of(true, false)
                .forEach(tests -> carry(
                        dyn.stream().filter(u -> u.place().forTests() == tests).toList(),
                        DynUse::trait,
                        DynBelow::new,
                        into));
        List<StaticUse> bounds = said(StaticUse.class)
                .filter(u -> u.place().built())
                .sorted(Comparator.comparing(StaticUse::place).thenComparing(StaticUse::toString))
                .toList();
        carry(bounds, StaticUse::trait, StaticBelow::new, into);
    }

    /** What is said of traits that have supertraits. */
    private <T extends Fact> Stream<T> said(Class<T> type) {
        return lineage.children().stream()
                .flatMap(t -> said.getOrDefault(t, Set.of()).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Each trait learns of the first use below it, and is passed by those that come later. */
    private <U> void carry(List<U> uses, Function<U, TraitId> of, Below<U> below, Set<Fact> into) {
        Set<TraitId> told = new HashSet<>();
        Deque<TraitId> open = new ArrayDeque<>();
        for (U use : uses) {
            open.addLast(of.apply(use));
            while (!open.isEmpty()) {
                for (SupertraitOf link : lineage.parents(open.removeFirst())) {
                    if (told.add(link.parent())) {
                        into.add(below.of(link.parent(), link, use));
                        open.addLast(link.parent());
                    }
                }
            }
        }
    }

    /** Says that a use stands below a trait. */
    private interface Below<U> {
        Fact of(TraitId trait, SupertraitOf via, U first);
    }

    private void offenders(Set<Fact> into) {
        List<TraitId> asked = lineage.children().stream().filter(this::isAsked).toList();
        if (asked.isEmpty()) {
            return;
        }
        Lineage.Nearest offenders = lineage.nearest(this::refusesDyn, Lineage.MOST_OFFENDERS);
        for (TraitId trait : asked) {
            offenders
                    .above(trait)
                    .forEach(o -> into.add(new OffenderAbove(trait, o, offenders.way(trait, o, MOST_STEPS))));
        }
    }

    private boolean isAsked(TraitId trait) {
        return read.contains(new PolicyReads("dyn-incompatible"))
                || said.getOrDefault(trait, Set.of()).stream().anyMatch(DynUse.class::isInstance);
    }

    private boolean refusesDyn(TraitId trait) {
        Set<Fact> facts = said.getOrDefault(trait, Set.of());
        return facts.stream()
                .filter(f -> f instanceof TraitDecl decl && !decl.foreign())
                .anyMatch(d -> facts.stream()
                        .anyMatch(f -> f instanceof TraitMethod method && method.refusesDyn((TraitDecl) d)));
    }

    private void ancestries(Set<Fact> into) {
        if (read.contains(new PolicyReads("trait"))) {
            lineage.children().forEach(t -> into.add(new Ancestry(t, lineage)));
        }
    }
}
