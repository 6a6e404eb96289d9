package dev.magistrait.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path directory;

    @Test
    void takes_the_place_of_the_file_before_it() throws IOException {
        Path file = Files.writeString(directory.resolve("report"), "before");

        AtomicFile.write(file, out -> out.write("after"));

        assertThat(file).hasContent("after");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void a_failure_leaves_the_file_before_it_and_nothing_else() throws IOException {
        Path file = Files.writeString(directory.resolve("report"), "before");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half");
                    throw new IOException("full");
                }))
                .hasMessage("full");
        assertThat(file).hasContent("before");
        assertThat(names()).containsExactly("report");
    }

    @Test
    void replaces_a_link_and_not_what_it_leads_to() throws IOException {
        Path file = Files.writeString(directory.resolve("report"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        AtomicFile.write(link, out -> out.write("after"));

        assertThat(link).isRegularFile().hasContent("after");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(file).hasContent("before");
    }

    @Test
    void never_replaces_a_device() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "there is no /dev/null");

        AtomicFile.write(device, out -> out.write("gone"));

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void an_interrupted_program_leaves_no_half_file() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stuck.class.getName(),
                        directory.resolve("report").toString())
                .start();
        assertThat(program.getInputStream().read()).isEqualTo('w');
        assertThat(names()).singleElement().asString().endsWith(".tmp");

        program.destroy();
        assertThat(program.waitFor()).isNotZero();
        assertThat(names()).isEmpty();
    }

    /** Never comes to the end of a report. */
    static final class Stuck {
        public static void main(String[] args) throws IOException {
            AtomicFile.write(Path.of(args[0]), out -> {
                out.write("half");
                out.flush();
                System.out.print("w");
                System.out.flush();
                while (true) {
                    LockSupport.park();
                }
            });
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
