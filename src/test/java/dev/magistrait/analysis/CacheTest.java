package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.resolve.Conventions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a cache holds, or what becomes of it, never changes what is seen. */
class CacheTest {

    private static final String MANIFEST = "[package]\nname = \"a\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
    private static final String LIBRARY = """
            // magistrait: allow(send-undocumented) for a test
            mod deep;
            pub trait Store {
                async fn get(&self) -> u8;
            }
            macro_rules! make {
                ($name:ident) => { pub trait $name { async fn made(&self); } };
            }
            make!(Made);
            fn take(_: &dyn Store) {}
            """;

    @TempDir
    Path directory;

    private Path project = Path.of("");
    private Kept kept = new Kept(project, project);

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectories(directory.toRealPath().resolve("project"));
        kept = new Kept(project, directory.toRealPath().resolve("cache"));
        put("Cargo.toml", MANIFEST);
        put("src/lib.rs", LIBRARY);
        put("src/deep.rs", "pub trait Deep: super::Store {}\n");
    }

    private Path put(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void same() {
        List<Kept.Seen> expected = kept.without();
        assertThat(kept.with()).isEqualTo(expected);
        assertThat(kept.with()).isEqualTo(expected);
    }

    @TestFactory
    Stream<DynamicTest> samples_look_the_same_cold_warm_and_edited() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("samples"))) {
            List<Path> samples = folders.filter(Files::isDirectory).sorted().toList();
            assertThat(samples).hasSizeGreaterThan(10);
            return samples.stream().map(s -> dynamicTest(s.getFileName().toString(), () -> edited(s)));
        }
    }

    private void edited(Path sample) throws IOException {
        Path copy = directory.toRealPath().resolve("copy-" + sample.getFileName());
        copy(sample, copy);
        kept = new Kept(copy, directory.toRealPath().resolve("kept-" + sample.getFileName()));
        same();
        assertThat(kept.packs()).isNotEmpty();
        Random random = new Random(sample.toString().hashCode());
        for (int round = 0; round < 6; round++) {
            Path file = Edits.any(copy, random);
            String before = Files.readString(file);
            Files.writeString(file, Edits.edited(before, random));

            assertThat(kept.with()).as(file + "\n" + Files.readString(file)).isEqualTo(kept.without());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(file)) {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                } else if (!Files.isDirectory(target)) {
                    Files.createDirectories(target);
                }
            }
        }
    }

    @Test
    void files_that_come_and_go_are_noticed() throws IOException {
        same();
        put("src/lib.rs", LIBRARY + "mod late;\n");
        same();
        Path late = put("src/late.rs", "pub trait Late { async fn l(&self); }\n");
        same();
        put("src/late/mod.rs", "pub trait Other {}\n");
        same();
        Files.delete(late);
        same();
        Files.createSymbolicLink(late, project.resolve("src/deep.rs"));
        same();
        put("src/bin/tool.rs", "fn main() {}\n");
        same();
    }

    @Test
    void a_box_that_is_kept_where_no_word_tells_of_futures_is_noticed() throws IOException {
        String boxed = """
                #[async_trait::async_trait]
                pub(crate) trait Ping { async fn ping(&self) -> u8; }
                struct A;
                struct B;
                #[async_trait::async_trait]
                impl Ping for A { async fn ping(&self) -> u8 { 1 } }
                #[async_trait::async_trait]
                impl Ping for B { async fn ping(&self) -> u8 { 2 } }
                fn count(a: &A, b: &B) -> usize { %s }
                """;
        put("src/lib.rs", boxed.formatted("1"));
        same();
        put("src/lib.rs", boxed.formatted("vec![a.ping(), b.ping()].len()"));
        List<Kept.Seen> kept = this.kept.with();
        same();
        put("src/lib.rs", boxed.formatted("vec![a.ping(), a.ping()].len()"));
        assertThat(this.kept.with()).isNotEqualTo(kept);
        same();
    }

    @Test
    void other_content_of_the_same_size_and_time_is_noticed() throws IOException {
        Path file = put("src/deep.rs", "pub trait Deep { fn a(&self); }\n");
        FileTime time = Files.getLastModifiedTime(file);
        same();
        put("src/deep.rs", "pub trait Keep { fn a(&self); }\n");
        Files.setLastModifiedTime(file, time);
        same();
    }

    @Test
    void files_of_the_future_and_of_long_ago_are_noticed() throws IOException {
        for (Instant time : List.of(Instant.now().plusSeconds(100_000), Instant.ofEpochSecond(0))) {
            Path file = put("src/deep.rs", "pub trait Deep { fn a(&self); }\n");
            Files.setLastModifiedTime(file, FileTime.from(time));
            same();
            put("src/deep.rs", "pub trait Keep { fn a(&self); }\n");
            Files.setLastModifiedTime(file, FileTime.from(time));
            same();
        }
    }

    @Test
    void a_file_that_is_moved_into_place_is_noticed() throws IOException {
        same();
        Path other = put("other", "pub trait Moved { async fn m(&self); }\n");
        Files.move(other, project.resolve("src/deep.rs"), StandardCopyOption.REPLACE_EXISTING);
        same();
    }

    @Test
    void a_manifest_an_edition_and_a_policy_count() throws IOException {
        same();
        put("Cargo.toml", MANIFEST.replace("2021", "2018"));
        same();
        put("Cargo.toml", MANIFEST + "[dependencies]\nasync-trait = \"0.1\"\n");
        same();
        Conventions other = Conventions.of(Set.of("a::take"), Set.of("a::keep"), Map.of("a::write", "rewrites"));
        assertThat(kept.with(1, other)).isEqualTo(kept.without(other));
        same();
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem_each_time() throws IOException {
        Files.write(project.resolve("src/deep.rs"), new byte[] {'/', '/', (byte) 0xFF, '\n'});
        same();
        Files.delete(project.resolve("src/deep.rs"));
        Files.createDirectory(project.resolve("src/deep.rs"));
        same();
    }

    @Test
    void what_another_build_wrote_is_not_believed() {
        same();
        assertThat(kept.with(2, Conventions.NONE)).isEqualTo(kept.without());
    }

    @Test
    void a_cache_that_is_damaged_anywhere_is_as_none() throws IOException {
        same();
        Path pack = kept.packs().getFirst();
        byte[] whole = Files.readAllBytes(pack);
        List<Kept.Seen> expected = kept.without();
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            Files.write(pack, damaged);
            assertThat(kept.with()).as("byte " + at).isEqualTo(expected);
            Files.write(pack, Arrays.copyOf(whole, at));
            assertThat(kept.with()).as("cut at " + at).isEqualTo(expected);
        }
    }

    @Test
    void a_place_that_cannot_be_written_is_as_none() throws IOException {
        Path file = put("taken", "");
        kept = new Kept(project, file);
        same();
        kept = new Kept(project, file.resolve("below"));
        same();
    }

    @Test
    void a_full_disk_is_as_none() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        Path cache = Files.createDirectories(directory.resolve("cache"));
        same();
        Path pack = kept.packs().getFirst();
        Files.delete(pack);
        Files.createSymbolicLink(pack, full);
        same();
        assertThat(cache).exists();
    }

    @Test
    void a_cache_within_what_is_checked_is_not_used() throws IOException {
        kept = new Kept(project, project.resolve("cache"));
        same();
        assertThat(kept.packs()).isEmpty();
    }

    @Test
    void many_runs_at_once_all_see_the_same() throws Exception {
        List<Kept.Seen> expected = kept.without();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<List<Kept.Seen>>> runs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                runs.add(i % 5 == 0 ? () -> kept.with(2, Conventions.NONE) : () -> kept.with());
            }
            for (Future<List<Kept.Seen>> run : threads.invokeAll(runs)) {
                assertThat(run.get()).isEqualTo(expected);
            }
        }
        assertThat(kept.packs()).hasSize(1);
    }

    @Test
    void a_run_that_changes_nothing_writes_nothing() throws Exception {
        put("src/deep.rs", "pub trait Deep {}\n");
        Thread.sleep(2_100);
        same();
        byte[] pack = Files.readAllBytes(kept.packs().getFirst());
        Object file = Files.getAttribute(kept.packs().getFirst(), "lastModifiedTime");
        same();
        assertThat(Files.readAllBytes(kept.packs().getFirst())).isEqualTo(pack);
        assertThat(Files.getAttribute(kept.packs().getFirst(), "lastModifiedTime"))
                .isEqualTo(file);
    }

    @Test
    void old_packs_and_leftovers_go_when_one_is_written() throws IOException {
        Path cache = Files.createDirectories(directory.toRealPath().resolve("cache"));
        Path old = Files.writeString(cache.resolve("0.pack"), "x", StandardCharsets.UTF_8);
        Path left = Files.writeString(cache.resolve("1.tmp"), "x", StandardCharsets.UTF_8);
        Path fresh = Files.writeString(cache.resolve("2.tmp"), "x", StandardCharsets.UTF_8);
        FileTime longAgo = FileTime.from(Instant.now().minusSeconds(40L * 24 * 3600));
        Files.setLastModifiedTime(old, longAgo);
        Files.setLastModifiedTime(left, longAgo);

        same();

        assertThat(old).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }
}
