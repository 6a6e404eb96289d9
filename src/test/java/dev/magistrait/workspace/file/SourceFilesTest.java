package dev.magistrait.workspace.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.workspace.Tree;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

    @TempDir
    Path directory;

    @Test
    void text_comes_as_its_bytes_with_the_byte_order_mark() throws IOException {
        byte[] text = "\uFEFFfn f() {} // ü 😀\r\n".getBytes(UTF_8);
        Path file = Files.write(directory.resolve("a.rs"), text);

        assertThat(SourceFiles.read(file, "a.rs"))
                .isInstanceOfSatisfying(
                        FileText.Text.class, t -> assertThat(t.bytes()).isEqualTo(text));
    }

    @Test
    void what_is_no_text_is_not_rust_and_says_where() throws IOException {
        assertThat(told(new byte[] {'a', '\n', 'b', 0}))
                .isEqualTo("not-rust a.rs:2:2 `a.rs` is binary: it holds a NUL");
        assertThat(told(new byte[] {'a', (byte) 0xFF, 'b'}))
                .isEqualTo("not-rust a.rs:1:2 `a.rs` is not UTF-8: byte 2 starts no character");
        assertThat(told(new byte[] {(byte) 0xC3}))
                .isEqualTo("not-rust a.rs:1:1 `a.rs` is not UTF-8: byte 1 starts no character");
    }

    @Test
    void a_bad_byte_is_found_behind_a_long_text() throws IOException {
        byte[] text = ("é".repeat(10_000) + "\n??").getBytes(UTF_8);
        text[text.length - 1] = (byte) 0xE2;

        assertThat(told(text)).isEqualTo("not-rust a.rs:2:2 `a.rs` is not UTF-8: byte 20003 starts no character");
    }

    @Test
    void a_file_above_the_limit_is_not_read_whole() throws IOException {
        Path file = directory.resolve("a.rs");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L * SourceFiles.LARGEST);
        }

        assertThat(told(file)).isEqualTo("not-rust a.rs:1:1 `a.rs` is larger than 16 MiB");
    }

    @Test
    void a_file_at_the_limit_is_read() throws IOException {
        byte[] text = " ".repeat(SourceFiles.LARGEST).getBytes(UTF_8);
        Path file = Files.write(directory.resolve("a.rs"), text);

        assertThat(SourceFiles.read(file, "a.rs")).isInstanceOf(FileText.Text.class);
    }

    @Test
    void what_cannot_be_opened_says_why() throws IOException {
        Path loop = directory.resolve("loop.rs");
        Files.createSymbolicLink(loop, loop);

        assertThat(told(directory.resolve("missing.rs"))).isEqualTo("unreadable a.rs:1:1 `a.rs` does not exist");
        assertThat(told(directory)).isEqualTo("unreadable a.rs:1:1 `a.rs` is a directory, not a file");
        assertThat(told(loop)).startsWith("unreadable a.rs:1:1 `a.rs` could not be read");
    }

    @Test
    void a_file_that_may_not_be_read_says_so() throws IOException {
        Path file = Files.writeString(directory.resolve("a.rs"), "");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root may read everything");

        assertThat(told(file)).isEqualTo("unreadable a.rs:1:1 `a.rs` may not be read: permission denied");
    }

    @Test
    void a_pipe_is_not_waited_for() throws IOException, InterruptedException {
        Path pipe = directory.resolve("pipe.rs");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is missing");

        String told = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> told(pipe));

        assertThat(told).isEqualTo("unreadable a.rs:1:1 `a.rs` is no regular file");
    }

    private String told(byte[] text) throws IOException {
        return told(Files.write(directory.resolve("bad.rs"), text));
    }

    private static String told(Path file) {
        return SourceFiles.read(file, "a.rs") instanceof FileText.Unread unread
                ? Tree.told(List.of(unread.problem())).getFirst()
                : "read";
    }
}
