package dev.magistrait.analysis;

import dev.magistrait.policy.RuleTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The package that a test describes, in a directory of its own for as long as it is open. */
final class TestPackage implements AutoCloseable {

    static final String RUST = "src/lib.rs";
    static final String MANIFEST = "Cargo.toml";

    private static final int HEAD_LINES = 4;

    private final Path directory;

    TestPackage(RuleTest test) {
        try {
            directory = Files.createTempDirectory("magistrait-test-");
            Files.createDirectory(directory.resolve("src"));
            Files.writeString(directory.resolve(RUST), test.rust().text());
            Files.writeString(directory.resolve(MANIFEST), manifest(test));
            for (RuleTest.Neighbour one : test.crates()) {
                Path at = directory.resolve(one.crate());
                Files.createDirectories(at.resolve("src"));
                Files.writeString(at.resolve(RUST), one.rust().text());
                Files.writeString(
                        at.resolve(MANIFEST),
                        head(one.crate(), test) + one.manifest().text());
            }
            if (!test.lock().text().isEmpty()) {
                Files.writeString(directory.resolve("Cargo.lock"), test.lock().text());
            }
            if (!test.codeowners().text().isEmpty()) {
                // The top of a working tree, so that no other file above it counts.
                Files.createDirectory(directory.resolve(".git"));
                Files.writeString(
                        directory.resolve("CODEOWNERS"), test.codeowners().text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With other packages it is their workspace too. */
    private static String manifest(RuleTest test) {
        return head(test.crate(), test) + test.manifest().text() + members(test);
    }

    private static String members(RuleTest test) {
        return test.crates().isEmpty()
                ? ""
                : test.crates().stream()
                        .map(c -> "\"" + c.crate() + "\"")
                        .collect(Collectors.joining(", ", "\n[workspace]\nmembers = [", "]\n"));
    }

    private static String head(String crate, RuleTest test) {
        return """
                [package]
                name = "%s"
                version = "0.1.0"
                edition = "%s"
                """.formatted(crate, test.edition());
    }

    Path directory() {
        return directory;
    }

    /** The line of the test's own part that a line of the manifest is; of the lines above that part, its first. */
    static int manifestLine(int line) {
        return Math.max(1, line - HEAD_LINES);
    }

    /** The test's own part of its package's manifest. */
    static String own(String manifest, RuleTest test) {
        return manifest.replace(members(test), "").lines().skip(HEAD_LINES).collect(Collectors.joining("\n", "", "\n"));
    }

    @Override
    public void close() {
        try (var files = Files.walk(directory)) {
            List<Path> inner = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inner) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
