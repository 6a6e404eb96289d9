package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.engine.Law;
import dev.magistrait.engine.Ruling;
import dev.magistrait.report.Progress;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What is found does not depend on what means nothing: the order of files, the names of modules, comments, harmless attributes. */
class InvarianceTest {

    private static final List<Long> SEEDS = List.of(1L, 2L);
    private static final Law LAW = Law.bundled();

    @TempDir
    Path directory;

    private static Stream<Path> samples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            List<Path> found = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(found).hasSizeGreaterThan(10);
            return found.stream();
        }
    }

    private static DynamicTest test(Path sample, Executable body) {
        return dynamicTest(sample.getFileName().toString(), body);
    }

    @TestFactory
    Stream<DynamicTest> the_order_of_files_and_manifests_means_nothing() throws IOException {
        return samples()
                .map(sample -> test(sample, () -> {
                    for (CargoWorkspace workspace :
                            Discovery.discover(List.of(sample), Edition.E2021).workspaces()) {
                        for (long seed : SEEDS) {
                            sameInAnyOrder(workspace, new Random(seed));
                        }
                    }
                }));
    }

    private static void sameInAnyOrder(CargoWorkspace workspace, Random random) {
        try (Readers readers = new Readers(1, Progress.SILENT)) {
            Resolution expected = Resolution.of(workspace, new WorkspaceSources(workspace, readers));
            Shuffled sources = new Shuffled(new WorkspaceSources(workspace, readers), random);
            Resolution found = Resolution.of(Shuffled.workspace(workspace, random), sources);

            assertThat(found.facts()).containsExactlyInAnyOrderElementsOf(expected.facts());
            Ruling ruling = LAW.judge(expected.facts());
            Ruling again = LAW.judge(Shuffled.shuffled(found.facts(), random));
            assertThat(again.findings()).isEqualTo(ruling.findings());
            assertThat(again.decisions()).isEqualTo(ruling.decisions());
        }
    }

    @TestFactory
    Stream<DynamicTest> comments_and_blank_lines_mean_nothing() throws IOException {
        return withoutSuppressions()
                .map(sample -> test(sample, () -> {
                    for (long seed : SEEDS) {
                        sameRewritten(sample, Rewriting.withNothing(seed));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> harmless_attributes_mean_nothing() throws IOException {
        return withoutSuppressions()
                .map(sample -> test(sample, () -> {
                    for (long seed : SEEDS) {
                        sameRewritten(sample, Rewriting.withAttributes(seed));
                    }
                }));
    }

    /** Which line a comment suppresses is a matter of lines. */
    private static Stream<Path> withoutSuppressions() throws IOException {
        return samples().filter(sample -> !sample.endsWith("unused-suppression"));
    }

    private void sameRewritten(Path sample, Rewriting rewriting) throws IOException {
        Path copy = copyOf(sample);
        rewriting.write(sample, copy);

        assertThat(rewriting.count()).isPositive();
        assertThat(Seen.in(copy, rewriting)).isNotEmpty().containsExactlyElementsOf(Seen.in(sample));
    }

    @TestFactory
    Stream<DynamicTest> the_names_of_modules_mean_nothing() throws IOException {
        return samples()
                .map(sample -> test(sample, () -> {
                    Renaming renaming = Renaming.of(sample);
                    for (String module : renaming.modules()) {
                        sameRenamed(sample, renaming, module);
                    }
                }));
    }

    private void sameRenamed(Path sample, Renaming renaming, String module) throws IOException {
        String other = renaming.other(module);
        Path copy = copyOf(sample);
        renaming.write(copy, module, other);

        List<String> found = Seen.in(copy, (file, line) -> line).stream()
                .map(line -> line.replaceAll("\\b" + other + "\\b", module))
                .sorted()
                .toList();
        assertThat(found)
                .as("with another name for `" + module + "`")
                .isNotEmpty()
                .containsExactlyElementsOf(Seen.in(sample));
    }

    @Test
    void many_modules_can_be_renamed() throws IOException {
        AtomicInteger count = new AtomicInteger();
        for (Path sample : samples().toList()) {
            count.addAndGet(Renaming.of(sample).modules().size());
        }
        assertThat(count).hasValueGreaterThan(30);
    }

    private Path copyOf(Path sample) throws IOException {
        return Files.createTempDirectory(
                directory.toRealPath(), sample.getFileName().toString());
    }
}
