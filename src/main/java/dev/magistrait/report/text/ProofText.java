package dev.magistrait.report.text;

import dev.magistrait.engine.Decision;
import dev.magistrait.engine.proof.FindingProof;
import dev.magistrait.engine.proof.Flip;
import dev.magistrait.engine.proof.Lever;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.engine.proof.ProofStep;
import dev.magistrait.engine.proof.TriedRow;
import dev.magistrait.engine.proof.TriedRow.Answer;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proofs for a terminal: the path through the decision table, the facts below each answer with their source lines, and what would flip it. */
public final class ProofText {

    private static final int SHOWN = 6;
    private static final String INDENT = "  ";

    private final SourceLines sources;
    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    public ProofText(SourceLines sources, Palette palette) {
        this.sources = sources;
        this.palette = palette;
    }

    /** Why a trait has its verdict. */
    public List<String> lines(Proof proof) {
        head(proof.decision());
        heading("the decision table, from the top");
        proof.rows().forEach(this::row);
        flips(
                "what would flip it",
                proof.flips().stream().filter(f -> !f.hypothetical()).toList());
        flips(
                "what would flip it, were it written",
                proof.flips().stream().filter(Flip::hypothetical).toList());
        if (proof.flips().isEmpty()) {
            heading("what would flip it");
            boolean policy = proof.deciding().row().equals("policy");
            add(1, "nothing around the trait: the verdict rests on " + (policy ? "the policy" : "its own item"));
        }
        return List.copyOf(lines);
    }

    /** Why findings are reported, with an empty line between them. */
    public List<String> lines(List<FindingProof> proofs) {
        for (FindingProof proof : proofs) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            finding(proof);
        }
        return List.copyOf(lines);
    }

    private void finding(FindingProof proof) {
        Finding finding = proof.finding();
        String level = finding.level().word() + "[" + Printable.of(finding.rule()) + "]";
        lines.add(palette.paint(Style.of(finding.level()), level)
                + palette.paint(Style.STRONG, ": " + Printable.of(finding.message())));
        place(1, finding.span());
        heading("it rests on");
        steps(1, proof.because());
        if (proof.because().isEmpty()) {
            add(1, "no facts of code: triage reports it");
        }
    }

    private void head(Decision d) {
        String companion = d.verdict().companion();
        lines.add(palette.paint(
                Style.STRONG,
                Printable.of("verdict on `" + d.trait().id().path() + "`: `"
                        + d.verdict().mechanism().word() + "`"
                        + (companion.isEmpty() ? "" : " with `" + companion + "` for the dyn side"))));
        place(1, d.trait().place().span());
        add(1, "in use: `" + d.current().word() + "`; dispatch: " + d.dispatch().seen());
        if (!d.condition().isEmpty()) {
            add(1, "only with `" + d.condition() + "`");
        }
        if (d.confidence() == Confidence.LIKELY) {
            add(1, "likely, not certain: " + String.join("; ", d.blindSpots()));
        }
    }

    private void row(TriedRow row) {
        String title = Printable.of(row.title());
        lines.add(INDENT
                + "%-8s".formatted(row.row())
                + (row.fits()
                        ? palette.paint(Style.STRONG, title) + "? " + palette.paint(Style.NOTE, "yes")
                        : title + "? no"));
        row.answers().forEach(this::answer);
    }

    private void answer(Answer answer) {
        add(2, answer.text());
        for (ProofStep step : answer.because()) {
            if (step.text().equals(answer.text())) {
                below(3, step);
                return;
            }
        }
        steps(3, answer.because());
    }

    private void steps(int depth, List<ProofStep> steps) {
        steps.stream().limit(SHOWN).forEach(s -> step(depth, s));
        if (steps.size() > SHOWN) {
            add(depth, "and " + (steps.size() - SHOWN) + " more");
        }
    }

    private void step(int depth, ProofStep step) {
        add(depth, step.text());
        below(depth + 1, step);
    }

    private void below(int depth, ProofStep step) {
        step.at().forEach(span -> place(depth, span));
        steps(depth, step.children());
    }

    private void flips(String title, List<Flip> flips) {
        if (flips.isEmpty()) {
            return;
        }
        heading(title);
        for (Flip flip : flips) {
            add(1, "`" + flip.verdict() + "`, if " + condition(flip));
            List<Span> at = flip.levers().stream().flatMap(l -> l.at().stream()).toList();
            at.stream().limit(SHOWN).forEach(span -> place(3, span));
            if (at.size() > SHOWN) {
                add(3, "and " + (at.size() - SHOWN) + " more");
            }
        }
    }

    /** What would have to change, in words. */
    public static String condition(Flip flip) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        flip.levers().forEach(l -> counts.merge(clause(l), 1, Integer::sum));
        List<String> clauses = new ArrayList<>();
        counts.forEach((clause, n) -> clauses.add(n == 1 ? clause : clause + " at " + n + " places"));
        return String.join(", and ", clauses);
    }

    private static String clause(Lever lever) {
        return switch (lever.kind()) {
            case GOES -> lever.text() + " goes";
            case CHANGES -> lever.text();
            case COMES -> "there is " + lever.text();
        };
    }

    private void heading(String text) {
        lines.add("");
        lines.add(palette.paint(Style.HELP, text));
    }

    private void place(int depth, Span span) {
        String line = ShownLine.of(sources.of(span), List.of()).text();
        lines.add(INDENT.repeat(depth)
                + palette.paint(Style.GUTTER, Printable.of(sources.shown(span)))
                + (line.isEmpty() ? "" : "  " + line));
    }

    private void add(int depth, String text) {
        lines.add(INDENT.repeat(depth) + Printable.of(text));
    }
}
