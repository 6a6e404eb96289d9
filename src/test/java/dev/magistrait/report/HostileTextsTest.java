package dev.magistrait.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Current;
import dev.magistrait.fact.Mechanism;
import dev.magistrait.fact.TraitId;
import dev.magistrait.fact.Verdict;
import dev.magistrait.finding.Confidence;
import dev.magistrait.finding.Dismissal;
import dev.magistrait.finding.Evidence;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.triage.Identity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the texts of a report are, no format does harm with them. */
class HostileTextsTest {

    private static final int TRIES = 60;

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</details>",
            "<!--",
            "-->",
            "]]>",
            "&amp;",
            "&#0;",
            "\"",
            "'",
            "`",
            "``",
            "\\",
            "/",
            "//",
            "::error::x",
            "::stop-commands::x",
            "\n::error::x",
            "\n",
            "\r\n",
            "\t",
            "##[error]x",
            "##vso[task]x",
            "##teamcity[x]",
            "#",
            "##",
            "\u001b[2J",
            "\u001b]0;t\u0007",
            "\u009b",
            "\0",
            "\u007f",
            "\u0085",
            "\u202e",
            "\u2066",
            "\u2028",
            "\u200b",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udc00",
            "🧑‍🚀",
            "漢字",
            "ё",
            "[a](javascript:x)",
            "![a](//e.example)",
            "https://e.example/x",
            "www.e.example",
            "a@e.example",
            "@everyone",
            "#1",
            ":tada:",
            "$x$",
            "|",
            "- ",
            "1. ",
            "{0}",
            "{{",
            "%0A",
            "%25",
            "%",
            ",",
            ":",
            "=",
            "word",
            " ",
            "  ",
            "x".repeat(10_000));

    private final Random random = new Random(20_261_128);

    @Test
    void every_format_takes_them_in() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Example example = example();
            for (Reporter reporter : Formats.all(example.sources())) {
                String written = Formats.written(reporter, example.report());

                Harmless.check(reporter.format(), written);
                assertThat(Formats.written(reporter, example.report())).isEqualTo(written);
            }
        }
    }

    private Example example() {
        String file = text();
        Example e = new Example(text());
        e.crate(text()).file(file, (text() + "\n").repeat(4));
        Verdict verdict = new Verdict(TraitId.of("a::T"), Mechanism.ASYNC_TRAIT, "dynosaur");
        e.decision("a::T", place(file), verdict, Current.Kind.NATIVE, List.of(text()));
        for (Level level : List.of(Level.NOTE, Level.WARNING, Level.ERROR)) {
            Finding finding = finding(file, level);
            e.known(finding, new Identity(text(), text(), text(), text()));
        }
        Finding other = finding(file, Level.WARNING);
        e.dismissed(other, new Dismissal.Suppressed(text(), place(file)));
        e.dismissed(finding(file, Level.ERROR), new Dismissal.Waived(text(), text(), text(), LocalDate.MAX, text(), 3));
        e.dismissed(finding(text(), Level.NOTE), new Dismissal.Unchanged(text(), text()));
        for (Problem.Kind kind : Problem.Kind.values()) {
            e.problem(kind, place(text()), text(), text());
        }
        return e.blindSpot("macro", "a::T", text(), place(file));
    }

    private Finding finding(String file, Level level) {
        return new Finding(
                text(),
                level,
                Confidence.LIKELY,
                place(file),
                text(),
                List.of(new Evidence(place(file), text())),
                random.nextBoolean() ? "a::T" : text(),
                text(),
                text());
    }

    private Span place(String file) {
        int line = 1 + random.nextInt(6);
        int column = 1 + random.nextInt(40);
        return new Span(file, new Region(line, column, line + random.nextInt(2), column + random.nextInt(9)));
    }

    /** Never blank: no name and no message is. */
    private String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
