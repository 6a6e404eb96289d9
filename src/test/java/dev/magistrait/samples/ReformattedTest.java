package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.finding.Level;
import dev.magistrait.samples.Advised.Advice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fixes do not depend on how code looks. {@code -Dreformatted.seed=N} starts elsewhere, {@code -Dreformatted.runs=N} goes on for longer.
 */
class ReformattedTest {

    private static final long SEED = Long.getLong("reformatted.seed", 15);
    private static final int RUNS = Integer.getInteger("reformatted.runs", 1);

    /** Those in which much is to be changed, of each kind. */
    private static final List<String> SAMPLES = List.of(
            "needless-async-trait",
            "public-bare-async-fn",
            "impl-missing-async-trait",
            "missing-sync-supertrait",
            "redundant-capture");

    @TempDir
    private Path directory = Path.of("");

    private StandIns standIns;

    @BeforeEach
    void compileStandIns() throws IOException {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        standIns = StandIns.compile(Files.createDirectory(directory.resolve("stand-ins")));
    }

    @Test
    void what_is_changed_compiles_whatever_the_code_looks_like() throws IOException {
        for (int run = 0; run < RUNS; run++) {
            for (String sample : SAMPLES) {
                long seed = SEED + run;
                Path own = Files.createDirectory(directory.resolve(sample + seed));
                List<Advice> plain = followed(Sample.SAMPLES.resolve(sample), own.resolve("plain"));
                Reformatted reformatted = new Reformatted(seed, false);
                Path mutated = own.resolve("mutated").resolve(sample);
                reformatted.copy(Sample.SAMPLES.resolve(sample), mutated);
                List<Advice> other = followed(mutated, own.resolve("other"));

                assertThat(reformatted.comments()).as("comments in " + sample).hasSizeGreaterThan(5);
                assertThat(other).as(sample + " with seed " + seed).noneMatch(ReformattedTest::isWrong);
                assertThat(outcomes(other)).as(sample + " with seed " + seed).isEqualTo(outcomes(plain));
                assertThat(lost(
                                reformatted.comments(),
                                mutated,
                                own.resolve("other").resolve(sample)))
                        .as("comments lost in " + sample + " with seed " + seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void what_a_macro_writes_is_left_with_all_that_goes_with_it() throws IOException {
        int wrapped = 0;
        for (int run = 0; run < RUNS; run++) {
            for (String sample : SAMPLES.subList(0, 3)) {
                Reformatted reformatted = new Reformatted(SEED + run, true);
                Path own = Files.createDirectory(directory.resolve("macro" + sample + run));
                Path mutated = own.resolve("mutated").resolve(sample);
                reformatted.copy(Sample.SAMPLES.resolve(sample), mutated);
                List<Advice> other = followed(mutated, own.resolve("other"));

                assertThat(other).as(sample + " with seed " + (SEED + run)).noneMatch(ReformattedTest::isWrong);
                wrapped += reformatted.wrapped();
            }
        }
        assertThat(wrapped).isPositive();
    }

    private List<Advice> followed(Path from, Path into) throws IOException {
        Files.createDirectories(into);
        return new Advised(from, into, t -> t).followed(_ -> true, standIns, into.resolve("out"));
    }

    private static boolean isWrong(Advice advice) {
        return switch (advice.outcome()) {
            case "broken", "stays", "repeats" -> advice.certain();
            case "follows" -> advice.finding().level() == Level.ERROR;
            default -> false;
        };
    }

    private static SortedMap<String, Integer> outcomes(List<Advice> all) {
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        all.forEach(a -> outcomes.merge(a.outcome() + " " + a.finding().rule(), 1, Integer::sum));
        return outcomes;
    }

    /** The lines with comments that are gone, as they were. One that stands within an attribute or import goes with it. */
    private static List<String> lost(SortedSet<String> comments, Path before, Path after) throws IOException {
        String changed = text(after);
        String original = text(before);
        return comments.stream()
                .filter(c -> !changed.contains(c))
                .flatMap(c -> original.lines().filter(l -> l.contains(c)))
                .filter(l -> !l.matches("\\s*(use\\b|#\\[).*"))
                .toList();
    }

    private static String text(Path tree) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".rs")).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }
}
