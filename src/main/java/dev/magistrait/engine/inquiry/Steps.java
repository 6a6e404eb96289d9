package dev.magistrait.engine.inquiry;

import dev.magistrait.engine.Facts;
import dev.magistrait.engine.UsesBelow;
import dev.magistrait.engine.Words;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.fact.Ancestry;
import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.Fact;
import dev.magistrait.fact.HeldFuture;
import dev.magistrait.fact.PolicyReads;
import dev.magistrait.fact.Reachable;
import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.Step;
import dev.magistrait.fact.SupertraitOf;
import dev.magistrait.fact.TraitDecl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows facts down to those that sources state, and puts each into words. */
final class Steps {

    private final Facts facts;
    private final Behind behind;
    private final UsesBelow uses;
    private final Map<Fact, List<ProofStep>> below = new HashMap<>();

    Steps(Facts facts) {
        this.facts = facts;
        this.behind = new Behind(facts);
        this.uses = new UsesBelow(facts);
    }

    /** A fact with all that it follows from. */
    ProofStep of(Fact fact) {
        return step("", fact, fact);
    }

    List<ProofStep> of(Collection<? extends Fact> all) {
        return once(all.stream().map(this::of).toList());
    }

    /** What the fact follows from, its own match first of all: also what only says which trait is meant. */
    List<ProofStep> because(Fact derived) {
        List<ProofStep> found = new ArrayList<>();
        for (var match : facts.justifications(derived)) {
            match.matched().forEach(f -> found.add(step(match.rule(), derived, f)));
            behind.of(match, derived).forEach(f -> found.add(step(match.rule(), derived, f)));
        }
        return once(found);
    }

    private ProofStep step(String rule, Fact derived, Fact fact) {
        return step(rule, derived, fact, below(fact));
    }

    private static ProofStep step(String rule, Fact derived, Fact fact, List<ProofStep> children) {
        Telling told = Telling.of(rule, derived, fact);
        return new ProofStep(fact, rule, told.text(), told.label(), told.at(), children);
    }

    /** Facts follow from facts of lower layers only, so that this ends: no rule reaches itself. */
    private List<ProofStep> below(Fact fact) {
        List<ProofStep> known = below.get(fact);
        if (known == null) {
            known = once(follow(fact));
            below.put(fact, known);
        }
        return known;
    }

    private List<ProofStep> follow(Fact fact) {
        List<ProofStep> found = new ArrayList<>();
        via(fact).forEach(s -> found.add(new ProofStep(fact, "", s.text(), s.text(), List.of(s.span()), List.of())));
        for (var match : facts.justifications(fact)) {
            List<Fact> parts = new ArrayList<>();
            match.matched().stream().filter(f -> says(f, fact)).forEach(parts::add);
            match.matched().forEach(f -> found.addAll(above(match.rule(), f)));
            parts.removeIf(UsesBelow::standFor);
            match.matched().forEach(f -> uses.told(f).forEach(w -> found.add(below(fact, w, parts))));
            behind.of(match, fact).stream().filter(f -> says(f, fact)).forEach(parts::add);
            found.addAll(together(match.rule(), fact, parts));
        }
        return found;
    }

    /** What goes with a use stands under it: with several uses one would not know which. */
    private List<ProofStep> together(String rule, Fact derived, List<Fact> parts) {
        List<Fact> uses = parts.stream().filter(Steps::use).toList();
        if (uses.size() != 1) {
            return parts.stream().map(f -> step(rule, derived, f)).toList();
        }
        Fact use = uses.getFirst();
        List<ProofStep> with = parts.stream()
                .filter(f -> !f.equals(use))
                .map(f -> step(rule, derived, f))
                .toList();
        return List.of(step(rule, derived, use, once(with)));
    }

    /** A use of a subtrait, with what makes it one of the trait. */
    private ProofStep below(Fact derived, UsesBelow.Way way, List<Fact> with) {
        String rule = Words.ofUse(way.use());
        List<ProofStep> children = new ArrayList<>(List.of(supertrait(rule, way.bounds())));
        with.forEach(f -> children.add(step(rule, derived, f)));
        return step(rule, derived, way.use(), once(children));
    }

    private static List<ProofStep> above(String rule, Fact fact) {
        return fact instanceof Ancestry ancestry
                ? ancestry.bounds().stream()
                        .map(b -> supertrait(rule, List.of(b)))
                        .toList()
                : List.of();
    }

    private static ProofStep supertrait(String rule, List<SupertraitOf> bounds) {
        String text =
                Telling.supertrait(bounds.getFirst().child(), bounds.getLast().parent());
        List<ProofStep> steps = bounds.stream().map(Steps::step).toList();
        return new ProofStep(bounds.getFirst(), rule, text, text, List.of(), once(steps));
    }

    private static ProofStep step(SupertraitOf bound) {
        String text = bound.via().text();
        return new ProofStep(bound, "", text, text, List.of(bound.via().span()), List.of());
    }

    private static boolean use(Fact fact) {
        return fact instanceof DynUse || fact instanceof StaticUse || fact instanceof HeldFuture;
    }

    private static List<Step> via(Fact fact) {
        return switch (fact) {
            case Reachable r -> r.via();
            default -> List.of();
        };
    }

    /** Not what only says which trait is meant. */
    private static boolean says(Fact fact, Fact derived) {
        return switch (fact) {
            case TraitDecl d -> !SourceTelling.declaration(derived, d).equals(Telling.declaredHere(d));
            case PolicyReads _ -> false;
            case Ancestry _ -> false;
            default -> true;
        };
    }

    /** Of what is said twice of one place, as by two targets with one file, the first. */
    private static List<ProofStep> once(List<ProofStep> steps) {
        Map<List<Object>, ProofStep> kept = new LinkedHashMap<>();
        steps.stream().sorted().forEach(s -> kept.putIfAbsent(List.of(s.kind(), s.text(), s.at(), texts(s)), s));
        return List.copyOf(kept.values());
    }

    private static List<String> texts(ProofStep step) {
        return step.children().stream().map(ProofStep::text).toList();
    }
}
