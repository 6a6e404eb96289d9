package dev.magistrait.report.text;

import dev.magistrait.policy.Mistake;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Mistakes in policies, as rustc shows its errors. */
public final class MistakeText {

    private final Palette palette;

    public MistakeText(Palette palette) {
        this.palette = palette;
    }

    /** The mistake and an empty line after it. */
    public String of(Mistake mistake) {
        var nowhere = new Report(new Tool("", ""), List.of()).elsewhere();
        return new DiagnosticWriter(nowhere, file -> lines(mistake), palette).write(diagnostic(mistake));
    }

    private static Diagnostic diagnostic(Mistake mistake) {
        List<Diagnostic.Note> notes = new ArrayList<>();
        if (!mistake.expected().isEmpty()) {
            notes.add(new Diagnostic.Note("note", "expected " + mistake.expected()));
        }
        if (!mistake.help().isEmpty()) {
            notes.add(new Diagnostic.Note("help", mistake.help()));
        }
        return new Diagnostic(
                "error",
                Style.ERROR,
                "policy",
                mistake.message(),
                List.of(new Label(mistake.span(), "", true, Style.ERROR)),
                notes);
    }

    /** Only the line in question; those above it are not shown. */
    private static List<String> lines(Mistake mistake) {
        if (mistake.line().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(Collections.nCopies(mistake.span().line() - 1, ""));
        lines.add(mistake.line());
        return lines;
    }
}
