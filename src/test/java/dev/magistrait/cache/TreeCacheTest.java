package dev.magistrait.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.file.TreeMemory;
import dev.magistrait.workspace.toml.TomlMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of directories spares listing them, and changes nothing that is seen. */
class TreeCacheTest {

    @TempDir
    Path directory;

    private Path project = Path.of("");
    private Path kept = Path.of("");

    @BeforeEach
    void write() throws Exception {
        project = Files.createDirectories(directory.toRealPath().resolve("project"));
        kept = directory.toRealPath().resolve("cache");
        crate("a");
        crate("group/b");
        put("docs/deep/page.md", "");
        put(".gitignore", "skipped\n");
        crate("skipped/c");
        settle();
    }

    private void crate(String at) throws IOException {
        put(at + "/Cargo.toml", "[package]\nname = \"x\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        put(at + "/src/lib.rs", "");
    }

    private void put(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Makes stamps old enough to be believed. */
    private static void settle() throws InterruptedException {
        Thread.sleep(2_100);
    }

    /** The names of the directories that are listed though they are kept, or might be. Those found are what is found without. */
    private Set<String> listed(long build) {
        Set<String> listed = new HashSet<>();
        try (Store store = Store.in(kept, build)) {
            TreeCache cache = store.tree(List.of(project));
            TreeMemory counting = (at, lister) -> cache.listing(at, d -> {
                listed.add(String.valueOf(d.getFileName()));
                return lister.list(d);
            });
            Discovered found = Discovery.discover(List.of(project), Edition.E2021, counting, TomlMemory.NONE);
            cache.keep();
            assertThat(found).isEqualTo(Discovery.discover(List.of(project), Edition.E2021));
            assertThat(found.workspaces()).isNotEmpty();
        }
        return listed;
    }

    private Set<String> listed() {
        return listed(1);
    }

    private List<String> crates() {
        return Discovery.discover(List.of(project), Edition.E2021).workspaces().stream()
                .map(w -> project.relativize(w.directory()).toString())
                .toList();
    }

    @Test
    void what_did_not_change_is_not_listed_again() {
        assertThat(listed()).contains("project", "a", "b", "group", "deep").doesNotContain("skipped", "c");
        assertThat(listed()).isEmpty();
        assertThat(crates()).containsExactly("a", "group/b");
    }

    @Test
    void what_comes_goes_and_is_renamed_is_noticed() throws IOException {
        listed();
        crate("docs/deep/d");
        assertThat(listed()).containsOnly("deep", "d", "src");
        Files.move(project.resolve("group"), project.resolve("other"));
        assertThat(crates()).containsExactly("a", "docs/deep/d", "other/b");
        assertThat(listed()).contains("project", "other", "b");
        Files.delete(project.resolve("other/b/Cargo.toml"));
        assertThat(listed()).contains("b").doesNotContain("a");
        put("a/.cargo-checksum.json", "{}");
        assertThat(listed()).contains("a");
        assertThat(crates()).containsExactly("docs/deep/d");
    }

    @Test
    void rules_on_what_is_ignored_are_read_each_time() throws IOException {
        listed();
        put(".gitignore", "group\n");
        assertThat(listed()).contains("skipped", "c").doesNotContain("project", "a");
        assertThat(crates()).containsExactly("a", "skipped/c");
        put("skipped/.gitignore", "c\n");
        assertThat(listed()).contains("skipped");
        assertThat(crates()).containsExactly("a");
    }

    @Test
    void a_directory_in_the_place_of_another_is_noticed() throws IOException {
        listed();
        FileTime time = Files.getLastModifiedTime(project.resolve("docs/deep"));
        Files.move(project.resolve("docs/deep"), project.resolve("docs/was"));
        crate("docs/deep/d");
        Files.setLastModifiedTime(project.resolve("docs/deep"), time);
        Files.setLastModifiedTime(project.resolve("docs"), time);
        assertThat(listed()).contains("docs", "deep", "d", "was");
        Files.move(project.resolve("a"), project.resolve("docs/a"));
        Files.createSymbolicLink(project.resolve("a"), project.resolve("docs/a"));
        assertThat(listed()).contains("project");
        assertThat(crates()).containsExactly("docs/a", "docs/deep/d", "group/b");
    }

    @Test
    void a_directory_that_was_changed_just_now_is_listed_again() throws Exception {
        crate("docs/deep/d");
        listed();
        assertThat(listed()).containsOnly("deep", "d", "src");
        settle();
        assertThat(listed()).containsOnly("deep", "d", "src");
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_name_that_is_no_text_is_listed_each_time() throws Exception {
        Path odd = project.resolve("odd");
        Files.createDirectories(odd);
        Process maker = new ProcessBuilder("sh", "-c", "mkdir \"$(printf 'b\\377d')\" && cp -r ../a/* b*")
                .directory(odd.toFile())
                .start();
        assumeThat(maker.waitFor()).isZero();
        settle();

        listed();
        assertThat(listed()).containsOnly("odd");
        assertThat(crates()).hasSize(3);
    }

    @Test
    void what_another_build_wrote_is_not_believed() {
        listed();
        assertThat(listed(2)).contains("project");
    }

    @Test
    void a_cache_within_what_is_checked_is_not_used() {
        kept = project.resolve("cache");
        listed();
        assertThat(kept).doesNotExist();
    }

    @Test
    void a_cache_that_is_damaged_anywhere_is_as_none() throws IOException {
        listed();
        Path pack;
        try (Stream<Path> files = Files.list(kept)) {
            pack = files.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(pack);
        int believed = 0;
        for (int at = 0; at < whole.length; at += 7) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 + at % 255);
            Files.write(pack, damaged);
            believed += listed().isEmpty() ? 1 : 0;
            Files.write(pack, Arrays.copyOf(whole, at));
            assertThat(listed()).as("cut at " + at).contains("project");
        }
        // Half of the number that holds the checksum says nothing.
        assertThat(believed).isLessThan(2);
        assertThat(listed()).isEmpty();
    }
}
