package dev.magistrait.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.triage.BaselineText.Reading;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTextTest {

    private static final String DIGEST = "0123456789abcdef";

    @Test
    void is_sorted_and_has_a_line_for_each_kind_of_finding() throws IOException {
        SortedMap<Identity, Integer> counts = new TreeMap<>();
        counts.put(new Identity("z-rule", "store", "store::A", DIGEST), 1);
        counts.put(new Identity("a-rule", "store", "store::B", DIGEST), 12);
        counts.put(new Identity("a-rule", "store", "store::A", DIGEST), 1);

        assertThat(written(Baseline.of("b.txt", counts))).isEqualTo("""
                # magistrait baseline 1: rule, crate, item, digest of the facts, how many
                a-rule store store::A 0123456789abcdef 1
                a-rule store store::B 0123456789abcdef 12
                z-rule store store::A 0123456789abcdef 1
                """);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "store::Store",
                "` `",
                "`a b\tc`",
                "`\\u{20}`",
                "`line\nfeed`",
                "`\u202e\u2028\u00a0`",
                "`#`",
                "`ストア`"
            })
    void any_name_comes_back_as_it_was(String item) throws IOException {
        SortedMap<Identity, Integer> counts = new TreeMap<>();
        counts.put(new Identity("acme/no-dyn", "store", item, DIGEST), 3);
        Baseline baseline = Baseline.of("b.txt", counts);

        assertThat(BaselineText.parse("b.txt", written(baseline))).isEqualTo(new Reading.Whole(baseline));
        assertThat(written(baseline).lines()).hasSize(2);
    }

    @Test
    void comments_blank_lines_and_any_order_are_fine() {
        String text = Baseline.HEADER + "\r\n\n# by hand\nz a b " + DIGEST + " 1\na a b " + DIGEST + " 2\n";

        assertThat(BaselineText.parse("b.txt", text)).isInstanceOfSatisfying(Reading.Whole.class, whole -> {
            assertThat(whole.baseline().known()).hasSize(2);
            assertThat(whole.baseline().line(new Identity("a", "a", "b", DIGEST)))
                    .isEqualTo(5);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | line 1: a baseline starts with",
                "a b c 0123456789abcdef 1                        | line 1: a baseline starts with",
                "# magistrait baseline 2: x                      | line 1: another version",
                "# magistrait baseline 12                        | line 1: another version",
                "'# magistrait baseline 1;a b c 0123456789abcdef'     | line 2: a line has",
                "'# magistrait baseline 1;;a b c 0123456789abcdef 0'  | line 3: a line has",
                "'# magistrait baseline 1;a b c 0123456789abcdef 9999999999' | line 2: a line has",
                "'# magistrait baseline 1;a b c 0123456789ABCDEF 1'   | line 2: a line has",
                "'# magistrait baseline 1;a b  0123456789abcdef 1'    | line 2: a line has",
                "'# magistrait baseline 1;<<<<<<< HEAD'               | line 2: a line has",
                "'# magistrait baseline 1;a b c 0123456789abcdef 1;a b c 0123456789abcdef 2' | line 3: the same finding",
            })
    void a_broken_line_is_named(String text, String message) {
        assertThat(BaselineText.parse("b.txt", text.replace(';', '\n')))
                .isInstanceOfSatisfying(
                        Reading.Broken.class,
                        broken -> assertThat(broken.message()).startsWith("`b.txt` is no baseline: " + message));
    }

    @Test
    void a_file_that_is_not_there_says_so(@TempDir Path directory) {
        assertThat(BaselineText.read(directory.resolve("b.txt"), "b.txt"))
                .isEqualTo(new Reading.Broken("`b.txt` does not exist", "`--write-baseline` makes a baseline"));
    }

    private static String written(Baseline baseline) throws IOException {
        StringWriter out = new StringWriter();
        baseline.write(out);
        return out.toString();
    }
}
