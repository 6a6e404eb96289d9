package dev.magistrait.report.review;

import dev.magistrait.engine.Reason;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.markdown.Markdown;
import dev.magistrait.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is decided of one trait, as an architecture decision record in Markdown: context, decision, consequences.
 *
 * @param text the whole file
 */
public record DecisionRecord(String text) {

    private static final int MOST_LETTERS = 120;
    private static final String RULE = "The decision table of Magistrait";

    /**
     * The records of the traits that are to change, by name; names depend on the traits' paths alone, so that records are found again. What is written
     * as it should be needs no decision.
     */
    public static Map<String, DecisionRecord> all(Review review) {
        Map<String, DecisionRecord> records = new LinkedHashMap<>();
        for (Subject subject : review.subjects()) {
            if (subject.fits()) {
                continue;
            }
            String name = name(subject.path());
            String free = name;
            for (int twin = 2; records.containsKey(free); twin++) {
                free = name + "-" + twin;
            }
            records.put(free, new DecisionRecord(text(subject)));
        }
        return records;
    }

    /** Such as {@code store-repo-repository}; letters that file systems differ in become hyphens. */
    private static String name(String path) {
        String name =
                path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "trait" : name.substring(0, Math.min(name.length(), MOST_LETTERS));
    }

    private static String text(Subject s) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + Markdown.code(s.path()) + ": " + s.verdict());
        lines.add("");
        lines.add("Status: "
                + (s.fits()
                        ? "holds; the trait is written so"
                        : "proposed; in use is " + s.decision().current().word()));
        lines.addAll(List.of("", "## Context", ""));
        lines.addAll(context(s));
        lines.addAll(List.of("", "## Decision", ""));
        lines.add("The trait uses **" + s.verdict() + "**. " + RULE + " says so in "
                + (s.row() == 0
                        ? "no row: a policy overrules it."
                        : Markdown.text(s.decision().because().getFirst().text()) + "."));
        lines.addAll(List.of("", "## Consequences", ""));
        consequences(s).forEach(c -> lines.add("- " + c));
        return String.join("\n", lines) + "\n";
    }

    private static List<String> context(Subject s) {
        List<String> lines = new ArrayList<>();
        lines.add(Markdown.code(s.path()) + " stands at " + Markdown.code(place(s.span())) + ", in the package "
                + Markdown.code(s.crate()) + ". Dispatch: "
                + s.decision().dispatch().seen() + "; "
                + Words.counted(s.sites().impls().size(), "impl") + ", " + Words.counted(s.dynUses(), "use")
                + " as a trait object and " + s.boundUses() + " in bounds. Other crates can"
                + (s.decision().reachable() ? "" : "not") + " reach it.");
        lines.add("");
        for (Reason reason :
                s.decision().because().subList(1, s.decision().because().size())) {
            lines.add("- " + Markdown.text(reason.text()) + " (" + Markdown.code(place(reason.span())) + ")");
        }
        s.decision().blindSpots().forEach(b -> lines.add("- not seen: " + Markdown.text(b)));
        for (Finding finding : s.findings()) {
            lines.add("- " + finding.level().word() + ", " + finding.rule() + ": " + Markdown.text(finding.message()));
        }
        return lines;
    }

    private static List<String> consequences(Subject s) {
        List<String> lines = new ArrayList<>();
        lines.add(
                s.fits()
                        ? "Nothing is to be changed."
                        : "To change: " + s.effort().text() + ".");
        Hazards.of(s).forEach(h -> lines.add(Words.capitalized(h) + "."));
        if (s.promises() && s.fits()) {
            lines.add("`+ Send` on a public trait is a lasting promise: to take it back breaks users.");
        }
        if (s.needsMacro()) {
            lines.add("Each call boxes its future. Whether that matters is for a measurement to say.");
        }
        lines.add("The verdict is " + s.decision().confidence().word()
                + (s.decision().blindSpots().isEmpty() ? "." : ": what is not seen could change it."));
        return lines;
    }

    private static String place(Span span) {
        return span.file() + ":" + span.line();
    }
}
