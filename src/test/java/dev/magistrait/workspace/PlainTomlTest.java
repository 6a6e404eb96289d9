package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTomlTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "a.b",
            "b.a.a",
            "\"a\"",
            "'b'",
            "\"q.r\"",
            " = ",
            "=",
            " ",
            "\n",
            "\n",
            "\n",
            "\r\n",
            "[",
            "]",
            "[[",
            "]]",
            "[a]\n",
            "[a.b]\n",
            "[[a]]\n",
            "[[a.b]]\n",
            "{",
            "}",
            "{ a = 1 }",
            "{}",
            ",",
            ".",
            "#",
            "# c\n",
            "\"s\"",
            "'l'",
            "\"\\n\\u00e9\\\"\"",
            "\"\"\"m\nn\"\"\"",
            "'''m\n'''",
            "true",
            "false",
            "1",
            "-7",
            "01",
            "1.5",
            "2024-01-01",
            "a = 1\n",
            "b.a = 2\n",
            "a = [1, 2,\n 3,]\n",
            "é = 1\n",
            "x = \"é😀\", ",
            "\t",
            "[ a . b ]\n",
            "\0",
            "\u007f");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a = 1\n[b]\nc = \"d\" # e\n",
                "\"a b\".c = true\n'd' = 'e\\f'\n",
                "a = [\n  \"x\", # one\n  'y',\n  { b = 1 },\n]\n",
                "[[bin]]\nname = \"a\"\n[[bin]]\nname = \"b\"\n[bin.x]\ny = 1\n",
                "[a.b]\nc = 1\n[a]\nd = 2\n",
                "a = \"\"\"\none\ntwo\"\"\"\nb = 2\n",
                "t = { a.b = 1, c = [], d = {} }\n",
                "[target.'cfg(unix)'.dependencies]\nlibc = { version = \"0.2\", optional = true }\r\n"
            })
    void what_manifests_are_made_of_is_read_as_the_full_parser_reads_it(String toml) {
        Optional<TomlValue.Table> plain = PlainToml.read(toml);

        assertThat(plain).isPresent();
        assertThat(told(plain.orElseThrow())).isEqualTo(told(full(toml).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1\na = 2\n",
                "a.b = 1\na = 2\n",
                "[a]\n[a]\n",
                "[a]\nb.c = 1\n[a.b]\n",
                "a = {}\na.b = 1\n",
                "a = []\n[[a]]\n",
                "[[a]]\n[a]\n",
                "[a.b]\n[[a]]\n",
                "[a.b.c]\n[a]\nb.d = 1\n",
                "a = 1.5\n",
                "a = 1979-05-27\n",
                "a = \"\\u00e9\"\n",
                "a = \"b\nc\"\n",
                "a\n",
                "= 1\n",
                "a = 1 b = 2\n",
                "[a\n",
                "[a] b\n",
                "a = [1 2]\n",
                "a = { b = 1, }\n",
                "\"\"\"a\"\"\" = 1\n",
                "a = '''b''''\n",
                "a = 007\n",
                "a = 99999999999999999999\n",
                "a = \0\n"
            })
    void errors_and_rarities_are_left_to_the_full_parser(String toml) {
        assertThat(PlainToml.read(toml)).isEmpty();
    }

    @Test
    void what_is_nested_without_end_is_left_to_the_full_parser() {
        assertThat(PlainToml.read("a = " + "[".repeat(100_000))).isEmpty();
        assertThat(PlainToml.read("a" + ".a".repeat(100_000) + " = 1")).isEmpty();
        assertThat(PlainToml.read("[a" + ".a".repeat(100_000) + "]")).isEmpty();
        assertThat(PlainToml.read("a = " + "{ a = ".repeat(100_000))).isEmpty();
    }

    @Test
    void whatever_is_accepted_is_read_as_the_full_parser_reads_it() {
        Random random = new Random(20261121);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String toml = garbage(random);
            Optional<TomlValue.Table> plain = PlainToml.read(toml);
            if (plain.isPresent()) {
                accepted++;
                assertThat(full(toml).map(PlainTomlTest::byLine)).as(toml).contains(byLine(plain.orElseThrow()));
            }
        }
        assertThat(accepted).isGreaterThan(500);
    }

    private static String garbage(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static Optional<TomlValue.Table> full(String toml) {
        return TomlFile.full(toml, "x.toml", new Problems());
    }

    /** Where a key repeats in one line the full parser does not tell which it means. */
    private static String byLine(TomlValue value) {
        return told(value).toString().replaceAll("(\\d+):\\d+", "$1");
    }

    /** A value with its place, but for tables, where the full parser names only a line. */
    private static Object told(TomlValue value) {
        return switch (value) {
            case TomlValue.Table table -> {
                Map<String, Object> entries = new TreeMap<>();
                table.entries().forEach((k, v) -> entries.put(k, told(v)));
                yield entries;
            }
            case TomlValue.Items items ->
                items.items().stream().map(PlainTomlTest::told).toList();
            case TomlValue.Text text -> text.text() + text.region();
            case TomlValue.Flag flag -> flag.on() + "" + flag.region();
            case TomlValue.Whole whole -> whole.number() + "" + whole.region();
            case TomlValue.Other other -> other.toString();
        };
    }
}
