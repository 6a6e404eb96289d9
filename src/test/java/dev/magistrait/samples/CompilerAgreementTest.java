package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.finding.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where a sample is marked with what rustc refuses, rustc refuses it, and nothing else. An error stands on the line of the finding; where
 * rustc speaks of another place of the chain, it is one that the finding names as evidence.
 */
class CompilerAgreementTest {

    /** Samples that rustc cannot read, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "broken", "is not Rust everywhere",
            "build-scripts", "is compiled here without what its build script sets",
            "features-apart", "needs features that no manifest turns on together",
            "macro-conflict", "has macros of crates that have no stand-in, on each other's output",
            "macro-arms", "calls a macro of a crate that has no stand-in",
            "rustflags", "is compiled here without what its configuration sets",
            "mixed-mechanisms", "has macros on each other's output, which is what it shows");

    private static final boolean RUSTC = Rustc.isThere();

    @TempDir
    static Path directory;

    private static final List<StandIns> STAND_INS = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> rustc_refuses_what_the_samples_say_and_nothing_else() throws IOException {
        return Sample.names().stream()
                .filter(name -> !REFUSED.containsKey(name))
                .map(name -> dynamicTest(name, () -> compare(name)));
    }

    @Test
    void every_error_is_a_claim_but_that_an_older_compiler_would_refuse() throws IOException {
        assertThat(RuleFiles.ofLevel("ERROR"))
                .hasSizeGreaterThan(10)
                .filteredOn(rule -> Claim.of(rule).isEmpty())
                .containsExactly("native-below-msrv");
    }

    @TestFactory
    Stream<DynamicTest> some_samples_are_refused_as_a_whole() {
        return REFUSED.keySet().stream()
                .sorted()
                .map(name -> dynamicTest(
                        name,
                        () -> assertThat(difference(name, claims -> claims)).isNotEmpty()));
    }

    @Test
    void an_error_without_a_mark_is_a_difference() throws IOException {
        assertThat(difference("readme", claims -> List.of()))
                .singleElement()
                .asString()
                .contains("lib.rs:8", "E0038");
    }

    @Test
    void a_mark_without_an_error_is_a_difference() throws IOException {
        Claimed wrong = new Claimed(Claim.SPAWN_GENERIC_NO_SEND, new Line("src/lib.rs", 11), List.of());

        assertThat(difference(
                        "readme",
                        claims ->
                                Stream.concat(claims.stream(), Stream.of(wrong)).toList()))
                .containsExactly("src/lib.rs:11 spawn-generic-no-send: rustc is content");
    }

    private static void compare(String name) throws IOException {
        List<String> difference = difference(name, claims -> claims);
        assertThat(difference)
                .withFailMessage(() -> name + " differs from rustc:\n  " + String.join("\n  ", difference))
                .isEmpty();
    }

    /** Where they differ, a line each; {@code change} may falsify what the sample claims. */
    private static List<String> difference(String name, UnaryOperator<List<Claimed>> change) throws IOException {
        assumeTrue(RUSTC, "rustc is missing");
        Path own = Files.createTempDirectory(directory.toRealPath(), name);
        Sample sample = Sample.of(name);
        List<Claimed> claims = Claimed.of(sample.directory(), sample.report().workspaces());
        WorkingCopy copy = WorkingCopy.of(sample.directory(), own.resolve("copy"));
        return new Trial(change.apply(claims), silent(sample), copy, standIns()).difference(own);
    }

    private static Set<Claim> silent(Sample sample) {
        return sample.report().workspaces().stream()
                .flatMap(w -> w.policy().levels().entrySet().stream())
                .filter(e -> e.getValue().value() == Level.OFF)
                .flatMap(e -> Claim.of(e.getKey()).stream())
                .collect(Collectors.toSet());
    }

    private static StandIns standIns() throws IOException {
        if (STAND_INS.isEmpty()) {
            STAND_INS.add(StandIns.compile(Files.createDirectory(directory.resolve("stand-ins"))));
        }
        return STAND_INS.getFirst();
    }
}
