package dev.magistrait.analysis;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Ruling;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells of what lies outside of the checked tree by crate and item: in it no file and no line is named, in no format. */
final class Elsewhere {

    private final CargoWorkspace workspace;
    private final Map<String, Boolean> shown = new HashMap<>();

    Elsewhere(CargoWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Whether a package lies there. */
    boolean isAny() {
        return workspace.packages().stream().anyMatch(p -> !shows(p.crate().span()));
    }

    Ruling told(Ruling ruling) {
        if (!isAny()) {
            return ruling;
        }
        List<Decision> decisions = ruling.decisions().stream().map(this::told).toList();
        List<Finding> findings = ruling.findings().stream().map(this::told).toList();
        return new Ruling(decisions, ruling.ladders(), findings, ruling.leftOut());
    }

    FindingProof told(FindingProof proof) {
        return new FindingProof(told(proof.finding()), steps(proof.because()));
    }

    Proof told(Proof proof) {
        List<TriedRow> rows = proof.rows().stream().map(this::told).toList();
        List<Flip> flips = proof.flips().stream().map(this::told).toList();
        return new Proof(told(proof.decision()), rows, flips);
    }

    private TriedRow told(TriedRow row) {
        List<TriedRow.Answer> answers = row.answers().stream()
                .map(a -> new TriedRow.Answer(a.text(), a.met(), steps(a.because())))
                .toList();
        return new TriedRow(row.row(), row.title(), row.fits(), answers);
    }

    private Flip told(Flip flip) {
        List<Lever> levers = flip.levers().stream()
                .map(l -> l.at().stream().allMatch(this::shows)
                        ? l
                        : new Lever(l.kind(), named(l.text(), "", l.at().getFirst()), List.of(), l.out(), l.in()))
                .toList();
        return new Flip(flip.to(), flip.rule(), levers);
    }

    /** What follows from what is as deep as the rules are that rest on each other. */
    private List<ProofStep> steps(List<ProofStep> steps) {
        return steps.stream().map(this::told).toList();
    }

    private ProofStep told(ProofStep step) {
        boolean shown = step.at().stream().allMatch(this::shows);
        return new ProofStep(
                step.fact(),
                step.rule(),
                shown ? step.text() : named(step.text(), "", step.at().getFirst()),
                shown ? step.label() : named(step.label(), "", step.at().getFirst()),
                shown ? step.at() : List.of(),
                steps(step.children()));
    }

    private Decision told(Decision decision) {
        Span here = decision.trait().place().span();
        return decision.because(decision.because().stream()
                .map(r -> shows(r.span()) ? r : new Reason(r.rule(), named(r.text(), "", r.span()), here))
                .toList());
    }

    private Finding told(Finding finding) {
        return finding.with(finding.evidence().stream()
                .map(e ->
                        shows(e.span()) ? e : new Evidence(finding.span(), named(e.label(), finding.trait(), e.span())))
                .toList());
    }

    private String named(String text, String trait, Span span) {
        String item = trait.isEmpty() ? "" : "`" + trait + "` ";
        return text + " (" + item + "in crate `" + crate(span.file()) + "`)";
    }

    /** The package in whose directory a file lies. */
    private String crate(String file) {
        return workspace.packages().stream()
                .filter(p -> file.startsWith(p.directory() + "/"))
                .max(Comparator.comparingInt(p -> p.directory().length()))
                .map(CargoPackage::name)
                .map(n -> n.substring(n.indexOf('#') + 1))
                .orElse("");
    }

    private boolean shows(Span span) {
        boolean within = !span.file().startsWith("../") && !span.file().startsWith("/");
        return within
                || shown.computeIfAbsent(
                        span.file(), f -> workspace.portion().tree().shows(workspace.file(f)));
    }
}
