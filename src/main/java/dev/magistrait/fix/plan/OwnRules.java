package dev.magistrait.fix.plan;

import static java.util.stream.Collectors.joining;

import dev.magistrait.finding.Finding;
import dev.magistrait.policy.CustomRule;
import dev.magistrait.policy.RuleFix.Step;
import dev.magistrait.policy.RuleFix.Subject;
import dev.magistrait.workspace.cargo.CargoPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What a policy's own rules do about their findings. */
final class OwnRules {

    private final Workbench bench;
    private final Dependencies dependencies;
    private final Map<String, CustomRule> rules = new HashMap<>();

    OwnRules(Workbench bench) {
        this.bench = bench;
        this.dependencies = new Dependencies(bench);
        bench.known().material().policy().rules().stream()
                .filter(r -> !r.fix().isNone())
                .forEach(r -> rules.put(r.id(), r));
    }

    /**
     * The drafts for those findings whose rules have a fix. Items of one trait go together, and so do paths of one file, whose imports are idle only
     * when all of them are gone.
     *
     * @param likely says why those that are not certain want review
     */
    List<Draft> drafts(List<Finding> findings, BiConsumer<Draft, List<Finding>> likely) {
        Map<String, Mended> together = new LinkedHashMap<>();
        for (Finding finding : findings) {
            CustomRule rule = rules.get(finding.rule());
            if (rule != null) {
                together.computeIfAbsent(name(rule, finding), n -> new Mended(n, rule, new ArrayList<>()))
                        .findings()
                        .add(finding);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        for (Mended mended : together.values()) {
            Draft whole = draft(mended, likely);
            boolean apart = mended.findings().size() > 1 && subject(mended.rule()) != Subject.TRAIT;
            if (whole.refused() && apart) {
                mended.findings()
                        .forEach(f -> drafts.add(draft(new Mended(Fixes.name(f), mended.rule(), List.of(f)), likely)));
            } else {
                drafts.add(whole);
            }
        }
        return drafts;
    }

    /** Findings of one rule that are mended at once. */
    private record Mended(String name, CustomRule rule, List<Finding> findings) {}

    private static String name(CustomRule rule, Finding finding) {
        if (subject(rule) == Subject.TRAIT && !finding.trait().isEmpty()) {
            return finding.rule() + " " + finding.trait();
        }
        boolean paths = rule.fix().steps().stream()
                .anyMatch(s -> s instanceof Step.ReplacePath || s instanceof Step.RemoveAttribute);
        return paths
                ? finding.rule() + " " + finding.span().file() + " "
                        + finding.confidence().word()
                : Fixes.name(finding);
    }

    private static Subject subject(CustomRule rule) {
        return rule.reported().map(Subject::of).orElseThrow();
    }

    private Draft draft(Mended mended, BiConsumer<Draft, List<Finding>> likely) {
        Subject subject = subject(mended.rule());
        List<Step> steps = mended.rule().fix().steps();
        List<Finding> findings = mended.findings();
        Draft draft = new Draft(mended.name(), title(steps, subject, findings), findings);
        likely.accept(draft, findings);
        PolicySteps code = new PolicySteps(bench, draft, subject);
        findings.forEach(f -> code.make(f, steps));
        code.tidy();
        for (Finding finding : onePerPackage(findings)) {
            steps.forEach(step -> dependencies.make(draft, finding, subject, step));
        }
        if (!draft.isEmpty()) {
            outside(draft, subject, steps, findings.getFirst());
        }
        return draft;
    }

    private Collection<Finding> onePerPackage(List<Finding> findings) {
        Map<Optional<CargoPackage>, Finding> first = new LinkedHashMap<>();
        findings.forEach(f -> first.putIfAbsent(bench.mentions().owner(f.span().file()), f));
        return first.values();
    }

    /** Says what of it others may notice. */
    private void outside(Draft draft, Subject subject, List<Step> steps, Finding finding) {
        if (steps.stream().allMatch(Step::inManifest)) {
            return;
        }
        steps.stream()
                .filter(OwnRules::isConditional)
                .forEach(_ -> draft.review("another condition makes it a part of other builds"));
        if (subject == Subject.USE) {
            boolean published = bench.mentions()
                    .owner(finding.span().file())
                    .filter(p -> p.crate().published() && p.library().isPresent())
                    .isPresent();
            boolean called = bench.known().isCall(finding.span());
            if (published && !called) {
                draft.review("where the type is a part of the API, others use it");
            }
            return;
        }
        Group group = bench.known().group(finding.trait());
        if (group.isEmpty()) {
            draft.review("`" + group.name() + "` is of another workspace");
        } else if (bench.known().exported(group)) {
            draft.review("`" + group.name() + "` is exported: others may rest on what is changed");
        }
    }

    private static boolean isConditional(Step step) {
        return switch (step) {
            case Step.AddAttribute add -> add.text().matches("cfg(_attr)?\\b.*");
            case Step.RemoveAttribute remove -> remove.path().matches("cfg(_attr)?");
            default -> false;
        };
    }

    private boolean isDone(Step step, Finding finding) {
        return step instanceof Step.AddDependency add
                && bench.mentions()
                        .owner(finding.span().file())
                        .filter(p -> Dependencies.has(p, add))
                        .isPresent();
    }

    private String title(List<Step> steps, Subject subject, List<Finding> findings) {
        return steps.stream()
                .filter(s -> steps.size() == 1 || !isDone(s, findings.getFirst()))
                .map(s -> title(s, subject, findings))
                .collect(joining(", "));
    }

    private String title(Step step, Subject subject, List<Finding> findings) {
        Finding first = findings.getFirst();
        String item = switch (subject) {
            case TRAIT -> "`" + bench.known().group(first.trait()).path() + "`";
            case METHOD -> findings.size() == 1 ? "a method" : findings.size() + " methods";
            default -> findings.size() == 1 ? "an impl" : findings.size() + " impls";
        };
        Optional<CargoPackage> cargo = bench.mentions().owner(first.span().file());
        String owner = cargo.map(CargoPackage::name).orElse("");
        return switch (step) {
            case Step.AddAttribute add -> "put `#[" + add.text() + "]` on " + item;
            case Step.RemoveAttribute remove -> "remove `#[" + remove.path() + "]` from " + item;
            case Step.AddSupertrait add -> "add `" + add.bound() + "` to the supertraits of " + item;
            case Step.ReplacePath replace ->
                "write `" + replace.to() + "` for `" + replace.from() + "`"
                        + (findings.size() > 1 ? " in " + findings.size() + " places" : "");
            case Step.AddDependency add -> "let `" + owner + "` depend on `" + add.name() + "`";
            case Step.RemoveDependency remove ->
                "remove the dependency of `" + owner + "` on "
                        + cargo.map(c -> Dependencies.meant(first, subject, c, remove)).orElse(List.of()).stream()
                                .map(d -> "`" + d.packageName() + "`")
                                .distinct()
                                .collect(joining(" and "));
        };
    }
}
