package dev.magistrait.analysis;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.Reason;
import dev.magistrait.engine.Ruling;
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

    Ruling told(Ruling ruling) {
        boolean all = workspace.packages().stream()
                .allMatch(p -> shows(p.crate().span()));
        if (all) {
            return ruling;
        }
        List<Decision> decisions = ruling.decisions().stream().map(this::told).toList();
        List<Finding> findings = ruling.findings().stream().map(this::told).toList();
        return new Ruling(decisions, ruling.ladders(), findings, ruling.leftOut());
    }

    private Decision told(Decision decision) {
        Span here = decision.trait().place().span();
        return decision.because(decision.because().stream()
                .map(r -> shows(r.span()) ? r : new Reason(r.rule(), named(r.text(), "", r.span()), here))
                .toList());
    }

    private Finding told(Finding finding) {
        return finding.with(finding.evidence().stream()
                .map(e -> shows(e.span())
                        ? e
                        : new Evidence(finding.span(), named(e.label(), finding.trait(), e.span())))
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
