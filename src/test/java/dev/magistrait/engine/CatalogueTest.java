package dev.magistrait.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final String PAGE = """
            /*
             * # A title
             *
             * Reports a thing
             * on two lines.
             *
             * ## Why
             * Because.
             *
             * ## When it stays quiet
             * - Never.
             *
             * ## Known gaps
             * - None.
             *
             * ## Fix
             * Mend it.
             */
            package dev.magistrait.rules

            rule "a-rule"
                @id( a-rule )
                @group( STYLE )
                @level( WARNING )
                @since( 0.1 )
                @fix( none )
                @seed( "a sentence, with (all) signs" )
            when
            """;

    @Test
    void every_rule_file_that_reports_is_in_it_sorted_by_id() throws IOException {
        var ids = Stream.of(ids("rules/judge", ".drl"), ids("rules/triage", ".md"), ids("rules/coverage", ".md"))
                .flatMap(s -> s)
                .sorted()
                .toList();

        assertThat(ids).hasSizeGreaterThanOrEqualTo(8).contains("unused-suppression");
        assertThat(Catalogue.rules()).extracting(Rule::id).isEqualTo(ids);
    }

    private static Stream<String> ids(String folder, String suffix) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.map(f -> f.getFileName().toString().replace(suffix, "")).toList().stream();
        }
    }

    @Test
    void a_page_of_markdown_has_its_metadata_in_front() throws IOException {
        String page = Files.readString(Path.of("rules/triage/expired-waiver.md"));
        Rule rule = RulePage.parseMarkdown("expired-waiver", page);

        assertThat(rule.level()).isEqualTo(Level.ERROR);
        assertThat(rule.page()).startsWith("# " + rule.title() + "\n\n");
        for (String part : List.of("level: ERROR\n", "---\n\n", "## Fix\n", "id: expired-waiver\n")) {
            assertThatThrownBy(() -> RulePage.parseMarkdown("expired-waiver", page.replace(part, "")))
                    .hasMessageStartingWith("rules/*/expired-waiver.md needs ");
        }
    }

    @Test
    void titles_and_summaries_are_one_line_each() {
        assertThat(Catalogue.rules()).allSatisfy(rule -> {
            assertThat(rule.title()).doesNotEndWith(".").doesNotContain("\n");
            assertThat(rule.summary()).endsWith(".").doesNotContain("\n");
            assertThat(rule.page()).startsWith("# " + rule.title());
        });
    }

    @Test
    void a_page_is_read_with_its_metadata() {
        Rule rule = RulePage.parse("a-rule", PAGE);

        assertThat(rule.level()).isEqualTo(Level.WARNING);
        assertThat(rule.since()).isEqualTo("0.1");
        assertThat(rule.title()).isEqualTo("A title");
        assertThat(rule.summary()).isEqualTo("Reports a thing on two lines.");
        assertThat(rule.page().lines().filter(l -> l.startsWith("## ")))
                .isEqualTo(List.of("## Why", "## When it stays quiet", "## Known gaps", "## Fix"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '## Why'             | '## Wherefore'      | the headings
                    '## Known gaps'      | '## Known gapes'     | the headings
                    '# A title'          | '# A title.'         | a title
                    on two lines.        | on two lines        | a title and a summary
                    rule "a-rule"        | rule "another"      | a rule of the file's name
                    @id( a-rule )        | @id( another )      | @id( a-rule )
                    @group( STYLE )      | @group( TASTE )     | @group( )
                    @level( WARNING )    | @level( warning )   | @level( ERROR )
                    @since( 0.1 )        | @when( 0.1 )        | the metadata
                    @fix( none )         | @fix( none )x       | the metadata
                    /*                   | /**                 | a header comment
                    * Because.           | *Because.           | header lines
                    """)
    void a_page_that_lacks_something_is_a_mistake(String written, String wrong, String wanted) {
        String page = PAGE.replaceFirst(java.util.regex.Pattern.quote(written), wrong);

        assertThatThrownBy(() -> RulePage.parse("a-rule", page))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rules/judge/a-rule.drl needs ")
                .hasMessageContaining(wanted);
    }
}
