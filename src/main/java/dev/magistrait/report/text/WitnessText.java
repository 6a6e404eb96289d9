package dev.magistrait.report.text;

import dev.magistrait.fix.tool.Rustc.Answer;
import dev.magistrait.fix.tool.Testimony;
import dev.magistrait.fix.tool.Testimony.Statement;
import dev.magistrait.fix.witness.Claim;
import java.util.ArrayList;
import java.util.List;

/** Witnesses for a terminal: each crate as it is, and what the compiler says of it. */
public final class WitnessText {

    private final Palette palette;
    private final List<String> lines = new ArrayList<>();

    public WitnessText(Palette palette) {
        this.palette = palette;
    }

    /** Begins with an empty line. */
    public List<String> lines(Testimony testimony) {
        lines.add("");
        lines.add(palette.paint(Style.HELP, Printable.of(heading(testimony))));
        testimony.statements().forEach(this::statement);
        testimony.silent().forEach(s -> lines.add("  " + Printable.of(s)));
        return List.copyOf(lines);
    }

    private static String heading(Testimony testimony) {
        return testimony.compiler().isEmpty()
                ? "what a compiler would say: none was asked, since " + testimony.unasked()
                : "what " + testimony.compiler() + " says";
    }

    private void statement(Statement statement) {
        String macros = statement.trial().macros().isEmpty()
                ? ""
                : " (stand-in: `" + String.join("`, `", statement.trial().macros()) + "`)";
        lines.add("  "
                + palette.paint(Style.STRONG, Printable.of(statement.trial().title() + macros)));
        statement.trial().source().lines().forEach(l -> lines.add(l.isEmpty() ? "" : "      " + Printable.of(l)));
        if (statement.answer().isEmpty()) {
            lines.add("    it " + expected(statement.trial().claim()));
        }
        statement.answer().forEach(a -> answer(a, statement.trial().claim()));
        lines.add("");
    }

    private static String expected(Claim claim) {
        return claim.refused() ? "does not compile: " + claim.sign() : "compiles";
    }

    private void answer(Answer answer, Claim claim) {
        String verdict = answer.refused() ? "refused" : "compiles";
        if (answer.asClaimed()) {
            lines.add("    " + palette.paint(Style.NOTE, verdict));
        } else {
            lines.add("    " + palette.paint(Style.ERROR, verdict + ", and it was claimed that it " + expected(claim)));
        }
        answer.said().lines().forEach(l -> lines.add(l.isEmpty() ? "" : "      " + Printable.of(l)));
    }
}
