package dev.magistrait.workspace.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.outline.Suppression;
import dev.magistrait.source.Region;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestCommentsTest {

    private static final String ALLOW = "# magistrait: allow(a) why";

    /** What stands before the comment or around it; {@code |} is a line feed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\0',
            value = {
                "                        ~ 1",
                "key = 1                 ~ 1",
                "key = \"a # b\"         ~ 1",
                "key = 'a \\'            ~ 1",
                "key = \"\"              ~ 1",
                "key = \"\"\"| a \"\"\"\"\" ~ 1",
                "key = ''''a'''          ~ 1",
                "key = \"a \\\"          ~ 0",
                "key = \"                ~ 0",
                "key = '                 ~ 0",
                "key = \"\"\"|           ~ 0",
                "key = \"\"\" \\\"\"\"   ~ 0",
                "key = '''| a \"\"\" |   ~ 0",
                "# not                   ~ 0",
            })
    void a_suppression_is_a_comment_and_no_string(String before, int count) {
        assertThat(ManifestComments.in((before == null ? "" : before).replace('|', '\n') + ALLOW))
                .hasSize(count);
    }

    @Test
    void its_place_is_the_comment() {
        assertThat(ManifestComments.in("\"é\" = 1 # magistrait: allow(a, b) why\r\n  # magistrait: allow(c)\n"))
                .containsExactly(
                        new Suppression(List.of("a", "b"), "why", false, new Region(1, 9, 1, 38)),
                        new Suppression(List.of("c"), "", true, new Region(2, 3, 2, 25)));
    }
}
