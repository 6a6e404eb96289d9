package dev.magistrait.fix.plan;

import dev.magistrait.fact.DynIncompatible;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Wish;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** From findings to drafts: those that change a trait as a whole first, so that what they take care of is not done twice. */
final class Drafts {

    /** In the order in which one of them has a trait. */
    private static final List<String> OF_TRAITS = List.of(
            "dyn-native-async",
            "needless-async-trait",
            "async-trait-without-async-fn",
            "mixed-mechanisms",
            "public-bare-async-fn",
            "missing-sync-supertrait");

    /** Those that change the macro on it. */
    private static final Set<String> WHOLE =
            Set.of("dyn-native-async", "needless-async-trait", "async-trait-without-async-fn", "mixed-mechanisms");

    /** What a change of the trait's macro sees to. */
    private static final Set<String> OF_MACROS = Set.of(
            "impl-missing-async-trait",
            "impl-extra-async-trait",
            "async-trait-send-mismatch",
            "public-bare-async-fn",
            "missing-sync-supertrait");

    private final Workbench bench;
    private final Wish wish;
    private final Migration migration;
    private final Repairs repairs;
    private final VerdictForms verdicts;
    private final OwnRules own;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Finding>> byTrait = new HashMap<>();

    Drafts(Workbench bench, Wish wish) {
        this.bench = bench;
        this.wish = wish;
        this.migration = new Migration(bench);
        this.repairs = new Repairs(bench);
        this.verdicts = new VerdictForms(bench);
        this.own = new OwnRules(bench);
    }

    List<Draft> all() {
        if (!wish.to().isEmpty()) {
            Moves moves = new Moves(bench);
            return bench.known().material().decisions().stream()
                    .map(d -> d.trait().id().path())
                    .filter(wish::takesTrait)
                    .distinct()
                    .sorted()
                    .flatMap(path -> moves.of(wish, bench.known().group(path)).stream())
                    .toList();
        }
        List<Finding> findings = bench.known().material().findings().stream()
                .filter(f -> wish.takesRule(f.rule()) && wish.takesTrait(f.trait()))
                .toList();
        Set<Finding> done = new HashSet<>();
        findings.forEach(
                f -> byTrait.computeIfAbsent(f.trait(), _ -> new ArrayList<>()).add(f));
        for (String rule : OF_TRAITS) {
            findings.stream()
                    .filter(f -> f.rule().equals(rule) && !done.contains(f))
                    .map(Finding::trait)
                    .distinct()
                    .forEach(trait -> ofTrait(rule, trait, byTrait.getOrDefault(trait, List.of()), done));
        }
        findings.stream().filter(f -> !done.contains(f)).forEach(this::ofFinding);
        drafts.addAll(own.drafts(findings, this::likely));
        return drafts;
    }

    /** What stands against the whole stands not against single impls. */
    private void ofTrait(String rule, String trait, List<Finding> findings, Set<Finding> done) {
        List<Finding> own = findings.stream()
                .filter(f -> f.rule().equals(rule) && !done.contains(f))
                .toList();
        List<Finding> along = findings.stream()
                .filter(f -> WHOLE.contains(rule) && OF_MACROS.contains(f.rule()) && !done.contains(f))
                .toList();
        Draft draft = ofTrait(rule, trait, own, joined(own, along));
        if (draft.refused() && !along.isEmpty()) {
            draft = ofTrait(rule, trait, own, own);
        }
        drafts.add(draft);
        done.addAll(draft.refused() ? own : draft.findings());
    }

    private static List<Finding> joined(List<Finding> own, List<Finding> along) {
        return Stream.concat(own.stream(), along.stream()).toList();
    }

    private Draft ofTrait(String rule, String trait, List<Finding> findings, List<Finding> taken) {
        Group group = bench.known().group(trait);
        Draft draft = new Draft(rule + " " + trait, verdicts.title(rule, group), taken);
        likely(draft, taken);
        if (group.isEmpty()) {
            draft.refuse(findings.getFirst().span(), "`" + group.name() + "` is of another workspace");
            return draft;
        }
        switch (rule) {
            case "dyn-native-async" -> box(draft, group, findings.getFirst().span());
            case "needless-async-trait" -> migration.toNative(draft, group, verdicts.form(group));
            case "async-trait-without-async-fn" -> repairs.removeIdle(draft, group);
            case "mixed-mechanisms" -> repairs.unmix(draft, group, verdicts.isBoxed(group));
            case "public-bare-async-fn" -> migration.toSend(draft, group, methods(group, findings));
            default -> repairs.addSupertrait(draft, group, findings);
        }
        return draft;
    }

    private static Set<String> methods(Group group, List<Finding> findings) {
        Set<Span> places = findings.stream().map(Finding::span).collect(Collectors.toSet());
        return group.methods().stream()
                .filter(m -> places.contains(m.place().span()))
                .map(TraitMethod::name)
                .collect(Collectors.toSet());
    }

    /** Boxes the futures of the trait, and of those above it that are in the way, whose own findings are seen to by that. */
    private void box(Draft draft, Group group, Span use) {
        for (DynIncompatible cause : bench.known().about(group.ids(), DynIncompatible.class, DynIncompatible::trait)) {
            if (bench.known().group(cause.offender().path()).isEmpty()) {
                draft.refuse(use, "`" + cause.offender().name() + "` is of another workspace");
            }
        }
        for (Group offender : bench.known().inTheWay(group)) {
            migration.toAsyncTrait(draft, offender);
            byTrait.getOrDefault(offender.path(), List.of()).stream()
                    .filter(f ->
                            OF_MACROS.contains(f.rule()) && !offender.path().equals(group.path()))
                    .forEach(draft::resolve);
        }
    }

    /** Where a finding is not certain, somebody has to look. */
    private void likely(Draft draft, List<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.confidence() == Confidence.LIKELY) {
                String unseen = bench.known().decisions(bench.known().group(finding.trait())).stream()
                        .flatMap(d -> d.blindSpots().stream())
                        .findFirst()
                        .map(b -> ": not seen is " + b)
                        .orElse("");
                draft.review("`" + finding.rule() + "` is likely, and not certain" + unseen);
            }
        }
    }

    private void ofFinding(Finding finding) {
        Draft draft = new Draft(Fixes.name(finding), single(finding), List.of(finding));
        likely(draft, draft.findings());
        switch (finding.rule()) {
            case "impl-missing-async-trait" -> repairs.boxImpl(draft, finding);
            case "impl-extra-async-trait", "impl-outdated-async-trait" -> repairs.unboxImpl(draft, finding);
            case "async-trait-send-mismatch" -> repairs.sameSend(draft, finding);
            case "impl-missing-async" -> repairs.makeAsync(draft, finding);
            case "impl-extra-async" -> repairs.makePlain(draft, finding);
            case "unused-async-trait-dep" -> repairs.removeDependency(draft, finding);
            case "redundant-capture" -> repairs.removeBound(draft, finding);
            default -> {
                return;
            }
        }
        drafts.add(draft);
    }

    private static String single(Finding finding) {
        return switch (finding.rule()) {
            case "impl-missing-async-trait" -> "put the trait's `#[async_trait]` on an impl";
            case "impl-extra-async-trait", "impl-outdated-async-trait" -> "remove `#[async_trait]` from an impl";
            case "async-trait-send-mismatch" -> "give an impl's `#[async_trait]` the arguments of the trait's";
            case "impl-missing-async" -> "write `async fn` in an impl";
            case "impl-extra-async" -> "remove `async` from a method of an impl";
            case "unused-async-trait-dep" -> "remove an idle dependency on `async-trait`";
            default -> "take out a capture that says nothing";
        };
    }
}
