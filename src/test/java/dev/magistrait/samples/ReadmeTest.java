package dev.magistrait.samples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Checkout;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.TextReporter;
import dev.magistrait.report.text.View;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what there is. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path READING = Path.of("src/site/guide/reading.md");
    private static final String SAMPLE = "readme";
    private static final Pattern SHOWN = Pattern.compile("```rust\\n.*?```\\n\\n```text\\n.*?```\\n", Pattern.DOTALL);
    private static final Pattern RUN =
            Pattern.compile("```text\\n\\$ bin/magistrait (\\V+)\\n.*?```\\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void opens_with_the_sample_and_the_answer_to_it() throws IOException {
        String shown =
                "```rust\n%s```\n\n```text\n$ bin/magistrait check samples/readme\n%s```\n".formatted(rust(), answer());
        renew(shown);

        assertThat(readme()).contains(shown);
    }

    /** {@code -Dgoldens.renew=true} puts the present answer into the README, but never where CI runs. */
    private static void renew(String shown) throws IOException {
        if (Boolean.getBoolean("goldens.renew") && !"true".equals(System.getenv("CI"))) {
            String renewed = SHOWN.matcher(readme()).replaceFirst(Matcher.quoteReplacement(shown));
            Files.writeString(README, renewed);
        }
    }

    @Test
    void what_else_it_shows_is_what_the_program_prints() throws IOException {
        assertThat(RUN.matcher(plays(README)).results()).hasSizeGreaterThan(1);
    }

    @Test
    void the_guide_to_reading_shows_what_the_program_prints() throws IOException {
        assertThat(RUN.matcher(plays(READING)).results()).isNotEmpty();
    }

    /** The page, in which each command has the answer that the program gives now. */
    private static String plays(Path file) throws IOException {
        String page = Files.readString(file);
        String shown = RUN.matcher(page).replaceAll(ReadmeTest::played);
        if (Boolean.getBoolean("goldens.renew") && !"true".equals(System.getenv("CI"))) {
            Files.writeString(file, shown);
        } else {
            assertThat(page).isEqualTo(shown);
        }
        return shown;
    }

    private static String played(MatchResult run) {
        String words = run.group(1);
        // The check at the top is of the same text, and has a test of its own.
        if (words.equals("check samples/readme")) {
            return Matcher.quoteReplacement(run.group());
        }
        String printed = new Checkout(Path.of(""), "")
                .run(words.replace("'", "").split(" "))
                .out();
        return Matcher.quoteReplacement("```text\n$ bin/magistrait %s\n%s```\n".formatted(words, printed));
    }

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> links = LINK.matcher(readme())
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    private static String readme() throws IOException {
        return Files.readString(README);
    }

    /** The sample without its marks. */
    private static String rust() throws IOException {
        try (var lines = Files.lines(Sample.SAMPLES.resolve(SAMPLE).resolve("src/lib.rs"))) {
            return lines.filter(line -> !line.startsWith("//~"))
                    .map(line -> line + "\n")
                    .collect(joining());
        }
    }

    private static String answer() throws IOException {
        StringWriter answer = new StringWriter();
        new TextReporter(SourceText.onDisk(), View.plain(Palette.PLAIN))
                .write(Sample.of(SAMPLE).report(), answer);
        return answer.toString();
    }
}
