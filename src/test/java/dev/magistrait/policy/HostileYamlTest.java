package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.load.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No text crashes the reader or makes it hang; what is not a policy is refused with a place. */
class HostileYamlTest {

    private static final int MUTANTS = 1500;

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_that_is_no_policy_is_a_mistake(String text, String first) {
        List<String> mistakes = Policies.mistakes(Policies.load(directory, text));

        assertThat(mistakes).anySatisfy(m -> assertThat(m).startsWith("magistrait.yaml:" + first));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("&k title: x", "1:1: anchors and aliases are not taken"),
                Arguments.of("title: &a x\nlevels: { a: *a }", "2:14: anchors and aliases are not taken"),
                Arguments.of(laughs(), "1:4: anchors and aliases are not taken"),
                Arguments.of("title: !!java.net.URL x", "1:8: tags are not taken"),
                Arguments.of("[".repeat(50), "1:34: nested deeper than any policy needs"),
                Arguments.of("[".repeat(100_000), "1:34: nested deeper than any policy needs"),
                Arguments.of("{a: ".repeat(40) + "}".repeat(40), "1:"),
                Arguments.of("a:\n" + nested(60), "1:1: unknown key `a`"),
                Arguments.of(
                        "title: x\n\tlevels: {}", "2:1: not YAML: while scanning for the next token, found character"),
                Arguments.of("title: x\n---\ntitle: y", "3:1: a second YAML document"),
                Arguments.of("title: \"x", "1:"),
                Arguments.of("title: x: y", "1:"),
                Arguments.of("%YAML 9.9\n---\ntitle: x", "1:"),
                Arguments.of("? [a]\n: b", "1:"),
                Arguments.of("a: 1\n".repeat(3), "1:1: unknown key `a`"),
                Arguments.of("\u0000", "1:"),
                Arguments.of("title: \u0007", "1:"));
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a: &a [l,l,l,l,l,l,l,l,l]\n");
        for (char c = 'b'; c < 'k'; c++) {
            text.append(c).append(": &").append(c).append(" [");
            text.append(("*" + (char) (c - 1) + ",").repeat(8))
                    .append("*")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    @Test
    void a_huge_value_is_a_mistake_that_is_shown_in_short() {
        String text = "levels: { dyn-native-async: " + "x".repeat(900_000) + " }";

        assertThat(Policies.load(directory, text))
                .isInstanceOfSatisfying(
                        Loaded.Refused.class,
                        refused -> assertThat(refused.mistakes())
                                .singleElement()
                                .satisfies(m -> assertThat(m.toString()).hasSizeLessThan(500))
                                .satisfies(m -> assertThat(m.line()).isEmpty()));
    }

    @Test
    void a_file_that_is_too_large_or_no_text_is_a_mistake() throws IOException {
        Path file = directory.resolve("magistrait.yaml");
        Files.writeString(file, "# ".repeat(600_000));
        assertThat(Policies.mistakes(Policies.loader().discovered(file, "p.yaml")))
                .containsExactly("p.yaml:1:1: the policy `p.yaml` is larger than a mebibyte");

        Files.write(file, new byte[] {'t', ':', ' ', (byte) 0xC3, (byte) 0x28});
        assertThat(Policies.mistakes(Policies.loader().discovered(file, "p.yaml")))
                .containsExactly("p.yaml:1:1: the policy `p.yaml` is not UTF-8");

        assertThat(Policies.mistakes(Policies.loader().load(List.of(directory.toString()))))
                .singleElement()
                .asString()
                .endsWith("is not a file");
    }

    @Test
    void no_mutation_of_a_policy_crashes_the_reader() throws IOException {
        Random random = new Random(4);
        List<byte[]> seeds = new ArrayList<>();
        for (String name : Bundled.NAMES) {
            seeds.add(Bundled.read(name));
        }
        BrokenMeanings.ALL.forEach(b -> seeds.add(b.text().getBytes(StandardCharsets.UTF_8)));
        int refused = 0;
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutated(seeds.get(random.nextInt(seeds.size())), random);
            Files.write(directory.resolve("magistrait.yaml"), mutant);
            if (Policies.loader().discovered(directory.resolve("magistrait.yaml"), "m.yaml") instanceof Loaded.Read) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] mutant = seed.clone();
        byte[] marks = "{}[]:,-#&*!|>'\"%@`\t\n\r ?\0$~<=\u007f".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int at = random.nextInt(mutant.length);
            switch (random.nextInt(4)) {
                case 0 -> mutant[at] = marks[random.nextInt(marks.length)];
                case 1 -> mutant[at] = (byte) random.nextInt(256);
                case 2 -> {
                    int length = Math.min(random.nextInt(40), mutant.length - at);
                    System.arraycopy(mutant, random.nextInt(mutant.length - length + 1), mutant, at, length);
                }
                default -> mutant = java.util.Arrays.copyOf(mutant, 1 + random.nextInt(mutant.length));
            }
        }
        return mutant;
    }
}
