package dev.magistrait.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileEventsTest {

    private static final long AMPLE = 10_000;
    private static final long SHORT = 300;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_burst_is_one_change() throws Exception {
        try (FileEvents events = new FileEvents(List.of(directory))) {
            for (int i = 0; i < 2_000; i++) {
                Files.writeString(directory.resolve("f" + i + ".rs"), "");
            }

            assertThat(events.await(AMPLE)).isTrue();
            assertThat(events.await(SHORT)).isFalse();
            assertThat(events.whole()).isTrue();
        }
    }

    @Test
    void what_is_made_in_a_directory_that_is_made_is_seen() throws Exception {
        try (FileEvents events = new FileEvents(List.of(directory))) {
            Path made = Files.createDirectories(directory.resolve("a/b"));
            assertThat(events.await(AMPLE)).isTrue();
            Files.writeString(made.resolve("lib.rs"), "");

            assertThat(events.await(AMPLE)).isTrue();
        }
    }

    @Test
    void what_no_check_reads_is_not_looked_at() throws IOException, InterruptedException {
        Files.createDirectories(directory.resolve("target/debug"));
        Files.createDirectories(directory.resolve(".git/objects"));
        try (FileEvents events = new FileEvents(List.of(directory))) {
            Files.writeString(directory.resolve("target/debug/built"), "");
            Files.writeString(directory.resolve(".git/objects/new"), "");
            Files.writeString(directory.resolve("lib.rs~"), "");

            assertThat(events.await(SHORT)).isFalse();
        }
    }

    /** Git holds the lock until all files of a branch are there. */
    @Test
    void a_switch_of_branches_is_one_change() throws Exception {
        Path lock = directory.resolve(".git/index.lock");
        Files.createDirectories(lock.getParent());
        try (FileEvents events = new FileEvents(List.of(directory))) {
            Files.writeString(lock, "");
            Files.writeString(directory.resolve("first.rs"), "");
            Thread switching = new Thread(() -> {
                try {
                    Thread.sleep(600);
                    Files.writeString(directory.resolve("last.rs"), "");
                    Files.delete(lock);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            switching.start();

            assertThat(events.await(AMPLE)).isTrue();
            assertThat(Files.exists(directory.resolve("last.rs"))).isTrue();
            switching.join();
            assertThat(events.await(SHORT)).isFalse();
        }
    }
}
