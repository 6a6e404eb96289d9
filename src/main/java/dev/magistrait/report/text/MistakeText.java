package dev.magistrait.report.text;

import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.load.Lint;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** Mistakes in policies, as rustc shows its errors. */
public final class MistakeText {

    private final Palette palette;

    public MistakeText(Palette palette) {
        this.palette = palette;
    }

    /** The mistake and an empty line after it. */
    public String of(Mistake mistake) {
        return of(mistake, "error", Style.ERROR, "policy");
    }

    /** Something that is no mistake, but better otherwise. */
    public String of(Lint lint) {
        return of(lint.said(), "warning", Style.WARNING, lint.id());
    }

    private String of(Mistake mistake, String level, Style style, String id) {
        var nowhere = new Report(new Tool("", ""), List.of()).elsewhere();
        return new DiagnosticWriter(nowhere, file -> lines(mistake), View.plain(palette))
                .write(diagnostic(mistake, level, style, id));
    }

    private static Diagnostic diagnostic(Mistake mistake, String level, Style style, String id) {
        List<Diagnostic.Note> notes = new ArrayList<>();
        if (!mistake.expected().isEmpty()) {
            notes.add(new Diagnostic.Note("note", "expected " + mistake.expected()));
        }
        if (!mistake.help().isEmpty()) {
            notes.add(new Diagnostic.Note("help", mistake.help()));
        }
        return new Diagnostic(
                level, style, id, mistake.message(), List.of(new Label(mistake.span(), "", true, style)), notes);
    }

    /** Only the line in question; those above it are not shown. */
    private static List<String> lines(Mistake mistake) {
        if (mistake.line().isEmpty()) {
            return List.of();
        }
        int line = mistake.span().line();
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return index == line - 1 ? mistake.line() : "";
            }

            @Override
            public int size() {
                return line;
            }
        };
    }
}
