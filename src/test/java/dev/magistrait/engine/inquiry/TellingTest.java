package dev.magistrait.engine.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Proofs know every kind of fact, and what every rule asks for without keeping it. */
class TellingTest {

    private static final Path CODE = Path.of("src/main/java/dev/magistrait");
    private static final Pattern FACT = Pattern.compile("implements (Fact|OnCode|AsDyn)\\b");
    private static final Pattern RULE =
            Pattern.compile("^rule \"([^\"]+)\"$(.*?)^then$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void every_fact_has_words() throws IOException {
        String words = read("engine/inquiry/Telling.java") + read("engine/inquiry/SourceTelling.java");
        Set<String> facts = new TreeSet<>();
        for (Path file : list(CODE.resolve("fact"))) {
            if (FACT.matcher(Files.readString(file)).find()) {
                facts.add(file.getFileName().toString().replace(".java", ""));
            }
        }

        assertThat(facts)
                .hasSizeGreaterThan(40)
                .allSatisfy(f -> assertThat(words).contains("case " + f + " "));
    }

    @Test
    void what_a_rule_asks_to_exist_is_sought_again() throws IOException {
        String known = read("engine/inquiry/Behind.java");
        Set<String> asking = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".drl")).toList()) {
                RULE.matcher(Files.readString(file))
                        .results()
                        .filter((MatchResult r) -> r.group(2).contains("    exists "))
                        .forEach(r -> asking.add(r.group(1)));
            }
        }

        assertThat(asking)
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(known).contains("\"" + rule + "\""));
    }

    private static String read(String file) throws IOException {
        return Files.readString(CODE.resolve(file));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
