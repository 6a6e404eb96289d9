package dev.magistrait.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.Goldens;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Example;
import dev.magistrait.report.Examples;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Harmless;
import dev.magistrait.report.Report;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReporterTest {

    @Test
    void is_a_line_and_what_it_folds() throws IOException {
        Goldens.check(getClass(), "store.md", markdown(Examples.store().report()));
    }

    @Test
    void what_can_be_taken_is_a_suggestion_and_the_rest_a_diff_that_opens() throws IOException {
        Example fixable = Examples.fixable();
        String page = Formats.written(new MarkdownReporter(fixable.sources()), fixable.report());

        Harmless.check("markdown", page);
        Goldens.check(getClass(), "fixes.md", page);
    }

    @Test
    void is_short_where_there_is_nothing_to_report() throws IOException {
        assertThat(markdown(Examples.clean().report())).isEqualTo("""
                ### Magistrait: no findings

                - **verdicts:** none, as there is no async trait
                - **read:** 1 crate, 1 file, 1 line
                """);
    }

    @Test
    void stays_short_where_there_is_much() throws IOException {
        Example e = new Example(".");
        for (int line = 1; line <= 500; line++) {
            e.finding(
                    Level.ERROR, "rule", "message " + "x".repeat(200), new Span("a.rs", new Region(line, 2, line, 3)));
        }
        String page = markdown(e.report());

        assertThat(page).contains("500 errors", "- and 480 more\n").hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            `Clock` is used as `dyn`, but not so: it is | `Clock` is used as `dyn`, but not so: it is
            see <b>                                     | `see <b>`
            ask @everyone about `x`                     | `ask @everyone about `  `x`
            https://e.example                           | `https://e.example`
            www.e.example                               | `www.e.example`
            a:b:c                                       | `a:b:c`
            one ` tick                                  | ``one ` tick``
            two `` ticks                                | ```two `` ticks```
            _emphasis_                                  | `_emphasis_`
            """)
    void what_could_be_more_than_words_is_code(String text, String page) {
        assertThat(Markdown.text(text)).isEqualTo(page.replace("`  `", "` `"));
    }

    private static String markdown(Report report) throws IOException {
        String page = Formats.written(new MarkdownReporter(_ -> List.of()), report);
        Harmless.check("markdown", page);
        return page;
    }
}
