package dev.magistrait.report.text;

import static dev.magistrait.finding.Level.ERROR;
import static dev.magistrait.finding.Level.NOTE;
import static dev.magistrait.finding.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.Goldens;
import dev.magistrait.finding.Evidence;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Report;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReporterTest {

    private static final String RULE = "some-rule";

    @Test
    void shows_findings_problems_and_a_summary() throws IOException {
        Goldens.check(getClass(), "store.txt", text(Examples.store()));
    }

    @Test
    void colours_as_rustc_does() throws IOException {
        String coloured = text(Examples.store(), Palette.ANSI);

        Goldens.check(getClass(), "store-coloured.txt", coloured.replace('\u001b', '␛'));
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(text(Examples.store()));
    }

    @Test
    void says_so_when_there_is_nothing_to_report() throws IOException {
        Goldens.check(getClass(), "clean.txt", text(Examples.clean()));
    }

    @Test
    void says_what_fix_can_do_where_somebody_asked() throws IOException {
        Goldens.check(getClass(), "fixes.txt", text(Examples.fixable()));
    }

    @Test
    void counts_what_does_not_count_and_shows_what_is_said_of_policies() throws IOException {
        StringWriter out = new StringWriter();
        new TextReporter(_ -> List.of(), View.plain(Palette.PLAIN)).write(Examples.triaged(), out);

        Goldens.check(getClass(), "triaged.txt", out.toString());
    }

    @Test
    void names_the_three_unknown_macros_that_hide_most_below_the_summary() throws IOException {
        Example e = new Example(".").file("lib.rs", "fn f() {}\n");
        hide(e, "acme::first", 1);
        hide(e, "b::second", 3);
        hide(e, "c!", 3);
        hide(e, "acme::last", 4);

        assertThat(text(e)).endsWith("\nhidden by macros: `acme::last` (4), `b::second` (3), `c!` (3), …\n");
    }

    private static void hide(Example example, String macro, int times) {
        for (int i = 0; i < times; i++) {
            example.hidden(macro, "T" + i, example.at("lib.rs", "fn"));
        }
    }

    @Test
    void shows_three_labels_of_a_finding_the_first_of_each_and_counts_the_others() throws IOException {
        Example e =
                new Example(".").file("lib.rs", "fn a() {}\nfn b() {}\nfn c() {}\nfn d() {}\nfn e() {}\nfn f() {}\n");
        e.finding(
                ERROR,
                RULE,
                "many labels",
                e.at("lib.rs", "a()"),
                label(e.at("lib.rs", "b()"), "a use"),
                label(e.at("lib.rs", "c()"), "a use"),
                label(e.at("lib.rs", "d()"), "a use"),
                label(e.at("lib.rs", "e()"), "a use"),
                label(e.at("lib.rs", "f()"), "the cause"));

        assertThat(text(e))
                .contains("2 | fn b() {}", "3 | fn c() {}", "6 | fn f() {}", "the cause", "= note: and 2 more places\n")
                .doesNotContain("fn d()", "fn e()");
    }

    @Test
    void puts_several_labels_under_one_line() throws IOException {
        Example e = new Example(".").file("lib.rs", "fn run<S: Store>(store: S, clock: impl Clock) {}\n");
        e.finding(
                ERROR,
                RULE,
                "three labels",
                e.at("lib.rs", "store: S"),
                label(e.at("lib.rs", "S: Store"), "the bound"),
                label(e.at("lib.rs", "impl Clock"), "another trait"),
                label(e.at("lib.rs", "store"), "the name"));
        e.finding(
                WARNING,
                RULE,
                "one label inside another",
                e.at("lib.rs", "fn run<S: Store>"),
                label(e.at("lib.rs", "Store"), "inside"));

        Goldens.check(getClass(), "labels.txt", text(e));
    }

    @Test
    void leaves_out_lines_between_labels() throws IOException {
        Example e = new Example(".").file("lib.rs", """
                trait A {
                    // one line between
                    async fn a();

                    // three

                    async fn b();
                    async fn c();
                }
                """);
        e.finding(
                NOTE,
                RULE,
                "far apart",
                e.at("lib.rs", "A"),
                label(e.at("lib.rs", "async fn a"), "first"),
                label(e.at("lib.rs", "async fn b"), "second"),
                label(e.at("lib.rs", "async fn c"), "third"));

        Goldens.check(getClass(), "gaps.txt", text(e));
    }

    @Test
    void shortens_places_of_several_lines() throws IOException {
        Example e = new Example(".").file("lib.rs", """
                trait A {
                    fn run(
                        &self,
                    ) -> impl Future<
                        Output = (),
                    >;
                }
                """);
        e.finding(
                WARNING,
                RULE,
                "two ends",
                e.at("lib.rs", "fn run(\n        &self,\n    ) -> impl Future<\n        Output = (),\n    >"),
                label(e.at("lib.rs", "&self,\n"), "ends with its line"));

        Goldens.check(getClass(), "several-lines.txt", text(e));
    }

    @Test
    void counts_columns_as_a_terminal_shows_them() throws IOException {
        Example e = new Example(".").file("lib.rs", """
                \tfn tab(a: dyn Tab) {}
                fn 漢字(名前: dyn Wide) {}
                fn café(e\u0301: dyn Combining) {}
                "👩🏽‍🚀"; dyn Emoji
                """);
        for (String name : List.of("Tab", "Wide", "Combining", "Emoji")) {
            e.finding(ERROR, RULE, "under " + name, e.at("lib.rs", "dyn " + name), label(e.at("lib.rs", name), "name"));
        }

        Goldens.check(getClass(), "columns.txt", text(e));
    }

    @Test
    void cuts_very_long_lines_around_the_place() throws IOException {
        String line = "let a = [" + "0, ".repeat(200) + "dyn Store, " + "1, ".repeat(200) + "last];\n";
        Example e = new Example(".").file("lib.rs", line);
        e.finding(ERROR, RULE, "in the middle", e.at("lib.rs", "dyn"), label(e.at("lib.rs", "Store"), "near"));
        e.finding(ERROR, RULE, "at the start", e.at("lib.rs", "let"), label(e.at("lib.rs", "last"), "beyond the cut"));
        e.finding(ERROR, RULE, "at the end", e.at("lib.rs", "last"), label(e.at("lib.rs", "let"), "before the cut"));

        Goldens.check(getClass(), "long-line.txt", text(e));
    }

    @Test
    void shows_a_hundred_thousand_characters_in_a_line_of_a_terminal() throws IOException {
        Example e = new Example(".").file("lib.rs", "x".repeat(100_000) + "dyn" + "y".repeat(100_000));
        e.finding(ERROR, RULE, "long", e.at("lib.rs", "dyn"));

        assertThat(text(e).lines()).allMatch(l -> l.length() < 160).anyMatch(l -> l.contains("xdyny"));
    }

    @Test
    void escapes_what_would_move_the_cursor_or_turn_text() throws IOException {
        String hostile = "a\u001b[2J\u009b1m\u202e\u2066b\u200bc\rd\u0007";
        Example e = new Example("ro\not").file("src/" + hostile + ".rs", "fn " + hostile + "() { dyn X }\n");
        Span span = e.at("src/" + hostile + ".rs", "dyn");
        e.finding(ERROR, "org/" + hostile, "`" + hostile + "\n` here", span, label(span, hostile + "\n"));

        String text = text(e);

        Goldens.check(getClass(), "hostile.txt", text);
        assertThat(text.codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void names_places_without_an_excerpt_when_the_file_is_gone() throws IOException {
        Example e = new Example("store/");
        e.finding(
                ERROR,
                RULE,
                "gone",
                new Span("lib.rs", new Region(3, 4, 3, 7)),
                label(new Span("other.rs", new Region(12, 1, 12, 2)), "gone too"));

        Goldens.check(getClass(), "gone.txt", text(e));
    }

    @Test
    void names_a_place_without_an_excerpt_when_no_file_can_be_called_so() throws IOException {
        Example e = new Example(".");
        e.finding(ERROR, RULE, "strange", new Span("a\u0000b", new Region(7, 1, 7, 3)));

        assertThat(text(e)).contains("--> a\\u{0}b:7:1\n\n");
    }

    @Test
    void names_a_place_without_an_excerpt_when_the_file_has_become_shorter() throws IOException {
        Example e = new Example(".").file("lib.rs", "one line");
        e.finding(ERROR, RULE, "shorter", new Span("lib.rs", new Region(7, 1, 7, 3)));

        assertThat(text(e)).contains("--> lib.rs:7:1\n\n").doesNotContain("one line");
    }

    @Test
    void marks_a_place_whose_line_has_become_shorter_at_its_end() throws IOException {
        Example e = new Example(".").file("lib.rs", "short");
        e.finding(ERROR, RULE, "shorter", new Span("lib.rs", new Region(1, 70, 1, 73)));

        assertThat(text(e)).contains("1 | short\n  |      ^\n");
    }

    @Test
    void takes_the_root_of_each_workspace_as_given() throws IOException {
        Example one = new Example("b").file("lib.rs", "dyn");
        one.finding(ERROR, RULE, "in b", one.at("lib.rs", "dyn"));
        Example two = new Example("./a/lone.rs").file("lone.rs", "dyn");
        two.finding(ERROR, RULE, "in a", two.at("lone.rs", "dyn"));
        Report both = new Report(one.report().tool(), List.of(one.workspace(), two.workspace()));

        assertThat(written(both, new TextReporter(_ -> List.of(), View.plain(Palette.PLAIN)))
                        .lines())
                .filteredOn(l -> l.contains("-->"))
                .containsExactly(" --> ./a/lone.rs:1:1", " --> b/lib.rs:1:1");
    }

    @Test
    void shows_problems_that_concern_no_workspace() throws IOException {
        Report clean = Examples.clean().report();
        var gone = Examples.store().workspace().problems().getLast();
        Report report = new Report(clean.tool(), clean.workspaces(), List.of(gone));

        assertThat(written(report, new TextReporter(_ -> List.of(), View.plain(Palette.PLAIN))))
                .startsWith("problem[unreadable]: `src/gone.rs` does not exist\n --> src/gone.rs\n\n")
                .contains("\nproblems: 1 (1 unreadable)\n");
    }

    private static Evidence label(Span span, String text) {
        return new Evidence(span, text);
    }

    private static String text(Example example) throws IOException {
        return text(example, Palette.PLAIN);
    }

    private static String text(Example example, Palette palette) throws IOException {
        return written(example.report(), new TextReporter(example.sources(), View.plain(palette)));
    }

    private static String written(Report report, TextReporter reporter) throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(report, out);
        return out.toString();
    }
}
