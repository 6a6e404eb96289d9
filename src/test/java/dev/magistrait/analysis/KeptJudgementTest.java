package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.cache.Store;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Tool;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Timings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that is judged from what is kept has the report that it would have without. */
class KeptJudgementTest {

    private static final String LIBRARY = """
            mod deep;
            // magistrait: allow(public-bare-async-fn) for a test
            pub trait Store {
                async fn get(&self) -> u8;
            }
            pub mod inner {
                // magistrait: allow(nothing) for a test
                fn take(_: &dyn super::Store) {}
            }
            """;

    @TempDir
    Path directory;

    private Path project = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectories(directory.toRealPath().resolve("project"));
        kept = directory.toRealPath().resolve("cache");
        put("Cargo.toml", "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        put("src/lib.rs", LIBRARY);
        put("src/deep.rs", "pub trait Deep: super::Store {}\n");
    }

    private Path put(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** A report as JSON with the identities of its findings, and how many workspaces were not judged for it. */
    private record Seen(String report, int recalled) {}

    private Seen with(Store store) {
        Timings timings = new Timings(System.nanoTime());
        Analysis analysis = new Analysis(
                new Tool("magistrait", "0"),
                Edition.E2021,
                2,
                Policies.standard(List.of()),
                Clock.system(ZoneId.systemDefault()),
                store,
                timings);
        String report = json(analysis.check(List.of(project), Progress.SILENT));
        return new Seen(report, recalled(timings));
    }

    private static int recalled(Timings timings) {
        return timings.profile().toString().contains("workspaces judged before") ? 1 : 0;
    }

    private static String json(Report report) {
        StringWriter out = new StringWriter();
        try {
            new JsonReporter().write(report, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        report.workspaces()
                .forEach(w -> w.identities().values().stream().sorted().forEach(i -> out.append("\n" + i)));
        return out.toString();
    }

    private Seen with() {
        try (Store store = Store.in(kept, 1)) {
            return with(store);
        }
    }

    /** Checks twice; how many workspaces the first check did not judge. The second judges none. */
    private int same() {
        String expected = with(Store.none()).report();
        Seen first = with();
        Seen second = with();
        assertThat(first.report()).isEqualTo(expected);
        assertThat(second.report()).isEqualTo(expected);
        assertThat(second.recalled()).isEqualTo(1);
        return first.recalled();
    }

    @Test
    void nothing_is_judged_where_nothing_changed() {
        assertThat(same()).isZero();
        assertThat(same()).isEqualTo(1);
        assertThat(with().report()).contains("dyn-native-async").contains("item=inner");
    }

    @Test
    void whatever_changes_is_judged() throws IOException {
        same();
        put("src/deep.rs", "\n// moved\npub trait Deep: super::Store {}\n");
        assertThat(same()).isZero();
        put("src/deep.rs", "pub trait Deep: super::Store { async fn deep(&self); }\n");
        assertThat(same()).isZero();
        put(
                "Cargo.toml",
                "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\nrust-version = \"1.70\"\n");
        assertThat(same()).isZero();
        Files.delete(project.resolve("src/deep.rs"));
        assertThat(same()).isZero();
    }

    @Test
    void an_edit_that_moves_no_fact_is_not_judged() throws IOException {
        same();
        put("src/deep.rs", "pub trait Deep: super::Store {}\n// more\n");
        assertThat(same()).isEqualTo(1);
        put("src/lib.rs", LIBRARY.replace("    fn take", "  fn take"));
        assertThat(same()).isZero();
    }

    @Test
    void a_comment_that_moves_to_the_place_of_another_has_its_own_item() throws IOException {
        String twice =
                "fn a() {\n    // magistrait: allow(dyn-native-async) r\n}\n\nfn b() {\n    // magistrait: allow(dyn-native-async) r\n}\n";
        put("src/lib.rs", "\n\n\n\n\n" + twice);
        same();
        put("src/lib.rs", "\n" + twice);
        assertThat(same()).isZero();
    }

    @Test
    void what_a_policy_makes_of_it_is_no_judgement_of_the_bundled_law() throws IOException {
        same();
        Path policy = put("magistrait.yaml", "title: t\nlevels:\n  dyn-native-async: note\n");
        String judged = with(Store.none()).report();
        assertThat(judged).contains("magistrait.yaml");
        for (int i = 0; i < 2; i++) {
            assertThat(with()).isEqualTo(new Seen(judged, 0));
        }
        Files.delete(policy);
        assertThat(same()).isEqualTo(1);
    }

    @Test
    void a_comment_in_a_manifest_counts_at_once() throws IOException {
        same();
        put(
                "Cargo.toml",
                "# magistrait: allow(nothing-of-the-kind) for a test\n[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        same();
        assertThat(with().report()).contains("there is no rule `nothing-of-the-kind`");
    }

    @Test
    void one_that_is_damaged_anywhere_is_as_none() throws IOException {
        same();
        String expected = with(Store.none()).report();
        byte[] whole = Files.readAllBytes(judged());
        int believed = 0;
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            Files.write(judged(), damaged);
            Seen seen = with();
            assertThat(seen.report()).as("byte " + at).isEqualTo(expected);
            believed += seen.recalled();
            Files.write(judged(), Arrays.copyOf(whole, at));
            assertThat(with()).as("cut at " + at).isEqualTo(new Seen(expected, 0));
        }
        // Half of the number that holds the checksum says nothing.
        assertThat(believed).isLessThan(2);
        assertThat(with()).isEqualTo(new Seen(expected, 1));
    }

    private Path judged() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(f -> f.toString().endsWith(".judged-pack"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void one_of_other_facts_is_as_none() throws IOException {
        same();
        byte[] before = Files.readAllBytes(judged());
        put("src/deep.rs", "pub trait Deep { async fn deep(&self); }\n");
        same();
        Files.write(judged(), before);
        assertThat(same()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> samples_are_reported_alike_cold_warm_and_edited() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            List<Path> samples = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(samples).hasSizeGreaterThan(10);
            return samples.stream().map(s -> dynamicTest(s.getFileName().toString(), () -> edited(s)));
        }
    }

    private void edited(Path sample) throws IOException {
        project = directory.toRealPath().resolve("copy-" + sample.getFileName());
        kept = directory.toRealPath().resolve("kept-" + sample.getFileName());
        copy(sample, project);
        Random random = new Random(sample.toString().hashCode());
        for (int round = 0; round < 3; round++) {
            String expected = with(Store.none()).report();
            for (int run = 0; run < 2; run++) {
                assertThat(with().report()).isEqualTo(expected);
            }
            Path file = Edits.any(project, random);
            Files.writeString(file, Edits.edited(Files.readString(file), random));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
