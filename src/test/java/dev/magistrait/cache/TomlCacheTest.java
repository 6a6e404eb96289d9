package dev.magistrait.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.file.TreeMemory;
import dev.magistrait.workspace.toml.TomlMemory;
import dev.magistrait.workspace.toml.TomlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of manifests spares parsing, and changes nothing that is seen. */
class TomlCacheTest {

    private static final String ROOT = """
            [workspace]
            members = ["a"]
            [workspace.package]
            edition = "2021"
            rust-version = "1.70"
            [workspace.dependencies]
            async-trait = { version = "0.1", features = ["x"] }
            [workspace.lints.rust]
            async_fn_in_trait = { level = "deny", priority = 7 }
            """;
    private static final String MEMBER = """
            [package]
            name = "a"
            edition.workspace = true
            rust-version.workspace = true
            [dependencies]
            async-trait.workspace = true
            [lints]
            workspace = true
            [features]
            one = []
            two = ["one", "über"]
            """;

    @TempDir
    Path directory;

    private Path project = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectories(directory.toRealPath().resolve("project"));
        kept = directory.toRealPath().resolve("cache");
        put("Cargo.toml", ROOT);
        put("a/Cargo.toml", MEMBER);
        put("a/src/lib.rs", "");
        put("rust-toolchain.toml", "[toolchain]\nchannel = \"1.80.1\"\n");
    }

    private Path put(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Says how many files are parsed though they are kept, or might be. */
    private record Counting(TomlMemory memory, AtomicInteger parsed) implements TomlMemory {

        @Override
        public Optional<TomlValue.Table> table(Source source) {
            return memory.table(new Source() {
                @Override
                public Path file() {
                    return source.file();
                }

                @Override
                public Optional<byte[]> bytes() {
                    return source.bytes();
                }

                @Override
                public Optional<TomlValue.Table> parse(byte[] bytes) {
                    parsed.incrementAndGet();
                    return source.parse(bytes);
                }
            });
        }
    }

    private Discovered without() {
        return Discovery.discover(List.of(project), Edition.E2021);
    }

    private int parsed(long build) {
        AtomicInteger parsed = new AtomicInteger();
        try (Store store = Store.in(kept, build)) {
            TomlCache cache = store.manifests(List.of(project));
            Discovered found =
                    Discovery.discover(List.of(project), Edition.E2021, TreeMemory.NONE, new Counting(cache, parsed));
            cache.keep();
            assertThat(found).isEqualTo(without());
        }
        return parsed.get();
    }

    private int parsed() {
        return parsed(1);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.sorted().toList();
        }
    }

    /** Makes stamps old enough to be believed. */
    private static void settle() throws InterruptedException {
        Thread.sleep(2_100);
    }

    @Test
    void what_did_not_change_is_not_parsed_again() throws IOException {
        assertThat(parsed()).isEqualTo(3);
        assertThat(files()).hasSize(1);
        assertThat(parsed()).isZero();
        assertThat(without().workspaces().getFirst().packages()).hasSize(1);
    }

    @Test
    void what_is_known_by_its_stamp_is_not_even_read() throws Exception {
        settle();
        parsed();
        byte[] before = Files.readAllBytes(files().getFirst());
        AtomicInteger read = new AtomicInteger();
        try (Store store = Store.in(kept, 1)) {
            TomlCache cache = store.manifests(List.of(project));
            Discovery.discover(
                    List.of(project), Edition.E2021, TreeMemory.NONE, source -> cache.table(unread(source, read)));
            cache.keep();
        }
        assertThat(read).hasValue(3);
        assertThat(Files.readAllBytes(files().getFirst())).isEqualTo(before);
    }

    private static TomlMemory.Source unread(TomlMemory.Source source, AtomicInteger asked) {
        asked.incrementAndGet();
        return new TomlMemory.Source() {
            @Override
            public Path file() {
                return source.file();
            }

            @Override
            public Optional<byte[]> bytes() {
                throw new AssertionError("read though it is known: " + source.file());
            }

            @Override
            public Optional<TomlValue.Table> parse(byte[] bytes) {
                throw new AssertionError("parsed though it is known: " + source.file());
            }
        };
    }

    @Test
    void an_edited_manifest_is_parsed_and_its_heirs_see_the_change() throws Exception {
        settle();
        parsed();
        put("Cargo.toml", ROOT.replace("1.70", "1.75").replace("[\"x\"]", "[\"y\", \"z\"]"));
        assertThat(parsed()).isOne();
        assertThat(parsed()).isZero();
        assertThat(without()
                        .workspaces()
                        .getFirst()
                        .packages()
                        .getFirst()
                        .crate()
                        .toString())
                .contains("75");
    }

    @Test
    void other_content_of_the_same_size_and_time_is_noticed() throws Exception {
        Path file = project.resolve("a/Cargo.toml");
        FileTime time = Files.getLastModifiedTime(file);
        parsed();
        put("a/Cargo.toml", MEMBER.replace("\"a\"", "\"b\""));
        Files.setLastModifiedTime(file, time);
        assertThat(parsed()).isOne();

        settle();
        parsed();
        put("a/Cargo.toml", MEMBER.replace("\"a\"", "\"c\""));
        Files.setLastModifiedTime(file, time);
        assertThat(parsed()).isOne();
    }

    @Test
    void manifests_that_come_and_go_are_noticed() throws IOException {
        parsed();
        put("Cargo.toml", ROOT.replace("[\"a\"]", "[\"a\", \"late\"]"));
        assertThat(parsed()).isOne();
        Path late = put("late/Cargo.toml", MEMBER.replace("\"a\"", "\"late\""));
        put("late/src/lib.rs", "");
        assertThat(parsed()).isOne();
        Files.delete(late);
        assertThat(parsed()).isZero();
        put("clippy.toml", "msrv = \"1.60\"\n");
        assertThat(parsed()).isOne();
        Files.delete(project.resolve("rust-toolchain.toml"));
        put("rust-toolchain", "1.81\n");
        assertThat(parsed()).isOne();
        assertThat(parsed()).isZero();
    }

    @Test
    void a_manifest_that_is_no_toml_is_a_problem_each_time() throws IOException {
        put("a/Cargo.toml", "[package\n");
        assertThat(parsed()).isPositive();
        assertThat(parsed()).isPositive();
        assertThat(without().workspaces().getFirst().problems()).isNotEmpty();
        // Now that there is a package, its toolchain is asked for again.
        put("a/Cargo.toml", MEMBER);
        assertThat(parsed()).isEqualTo(2);
        assertThat(parsed()).isZero();
    }

    @Test
    void a_memory_that_is_damaged_anywhere_is_as_none() throws IOException {
        parsed();
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 5) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            Files.write(file, damaged);
            assertThat(parsed()).as("byte " + at).isEqualTo(3);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThat(parsed()).as("cut at " + at).isEqualTo(3);
        }
    }

    @Test
    void what_another_build_wrote_is_not_believed() {
        assertThat(parsed(1)).isEqualTo(3);
        assertThat(parsed(2)).isEqualTo(3);
        assertThat(parsed(2)).isZero();
    }

    @Test
    void a_memory_within_what_is_checked_is_not_used() throws IOException {
        kept = project.resolve("cache");
        assertThat(parsed()).isEqualTo(3);
        assertThat(parsed()).isEqualTo(3);
        assertThat(files()).isEmpty();
    }

    @Test
    void nothing_is_kept_without_a_cache() throws IOException {
        try (Store store = Store.none()) {
            TomlCache cache = store.manifests(List.of(project));
            assertThat(Discovery.discover(List.of(project), Edition.E2021, TreeMemory.NONE, cache))
                    .isEqualTo(without());
            cache.keep();
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void a_place_that_cannot_be_written_is_as_none() throws IOException {
        kept = put("taken", "").resolve("below");
        assertThat(parsed()).isEqualTo(3);
        assertThat(parsed()).isEqualTo(3);
    }
}
