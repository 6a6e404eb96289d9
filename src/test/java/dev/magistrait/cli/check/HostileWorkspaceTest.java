package dev.magistrait.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Checkout;
import dev.magistrait.report.Harmless;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sample of hostile texts, with files whose names not every system can hold, goes through the whole program. */
class HostileWorkspaceTest {

    private static final Path SAMPLE = Path.of("samples/hostile-texts");
    private static final List<String> NAMES = List.of(
            "<script>alert(1)<",
            "]]>",
            "a\"b'c`d",
            "::error::x",
            "a\n::error::x",
            "a\r\nb\tc",
            "##[error]x",
            "%0A%25",
            "\u001b[2J\u001b]0;t\u0007",
            "\u009b\u0085",
            "\u202e\u2066\u2028\u200b\ufeff",
            "\ufffe\uffff",
            "a|b*c?",
            "[a](javascript:x)",
            "@everyone #1 :tada:",
            "x".repeat(200));

    @TempDir
    private Path directory = Path.of("");

    private int files;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> sample = Files.walk(SAMPLE)) {
            for (Path file : sample.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.createDirectories(directory.resolve("tests"));
        NAMES.forEach(name -> write("tests/" + name + ".rs", ""));
        write("tests/long.rs", "/* " + "<b>\u001b[2J".repeat(1_250) + " */ ");
        String bin = "\n[[bin]]\nname = \"<b>\\u001b[2J\"\npath = \"gone\\n::error::x\\u001b[2J\\u202e.rs\"\n";
        Files.writeString(directory.resolve("Cargo.toml"), Files.readString(SAMPLE.resolve("Cargo.toml")) + bin);
    }

    private void write(String name, String before) {
        String text = "trait T { async fn f(&self); }\n" + before + "fn f(_: &dyn T) {}\n";
        try {
            Files.writeString(directory.resolve(name), text);
            files++;
        } catch (InvalidPathException | FileSystemException e) {
            // This system has no such names.
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void standard_output_is_harmless(Format format) {
        Checkout checked = new Checkout(directory, "").check("--format", format.toString());

        assertThat(checked.code()).as(checked.err()).isEqualTo(1);
        assertThat(checked.out().split("dyn-native-async|Magistrait", -1).length)
                .isGreaterThan(1);
        Harmless.check(format.toString(), checked.out());
        Harmless.check("text", checked.err() + "\n");
    }

    @Test
    void all_are_written_in_one_run() throws IOException {
        List<String> options = new ArrayList<>();
        for (Format format : Format.values()) {
            options.addAll(List.of("--output", format + "=" + directory.resolve("report." + format)));
        }
        Checkout checked = new Checkout(directory, "").check(options.toArray(String[]::new));

        assertThat(checked.code()).as(checked.err()).isEqualTo(1);
        for (Format format : Format.values()) {
            Harmless.check(format.toString(), checked.read("report." + format));
        }
        assertThat(checked.read("report.text")).isEqualTo(checked.out());
    }

    @Test
    void each_file_is_seen() {
        long seen = Arrays.stream(new Checkout(directory, "")
                        .check("--format", "github")
                        .out()
                        .split("\n"))
                .filter(l -> l.contains("/tests/") && l.contains("title=dyn-native-async"))
                .count();

        assertThat(files).isGreaterThan(5);
        assertThat(seen).isEqualTo(files);
    }
}
