package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the installed programs find what they start, with a stand-in for Java that says how it was called. {@code bin/package --try} has the rest. */
class InstalledTest {

    @TempDir
    private Path directory = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "there is no sh");
        home = directory.toRealPath().resolve("a directory");
        executable(home.resolve("runtime/bin/java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\nexit 3\n");
        executable(home.resolve("magistrait"), Files.readString(Path.of("src/package/magistrait")));
    }

    @Test
    void it_starts_the_java_beside_it() throws Exception {
        assertStarts(home, home.resolve("magistrait").toString());
    }

    @Test
    void a_server_runs_by_options_of_its_own() throws Exception {
        assertThat(run(home, home.resolve("magistrait").toString(), "lsp", "--stdio")
                        .out()
                        .lines())
                .startsWith("@" + home + "/app/resident")
                .contains("lsp", "--stdio");
    }

    @Test
    void it_is_found_by_links_and_by_relative_paths() throws Exception {
        Path links = Files.createDirectories(directory.resolve("bin"));
        Files.createSymbolicLink(links.resolve("first"), home.resolve("magistrait"));
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));

        assertStarts(home, links.resolve("second").toString());
        assertStarts(home, "./magistrait");
        assertStarts(home, "sh", "magistrait");
        assertStarts(links, "./second");
    }

    @Test
    void npm_starts_that_of_its_platform() throws Exception {
        assumeTrue(has("node"), "npm is missing");
        Path modules = directory.toRealPath().resolve("node_modules");
        Path script = modules.resolve("magistrait/magistrait.js");
        Files.createDirectories(script.getParent());
        Files.copy(Path.of("src/package/npm/magistrait.js"), script);
        Ended alone = run(directory, "node", script.toString());
        assertThat(alone.exit()).isEqualTo(70);
        assertThat(alone.out()).matches("magistrait: @magistrait/\\S+ is not installed: .*\n");

        Path platform = modules.resolve(
                alone.out().substring("magistrait: ".length(), alone.out().indexOf(" is not")));
        Files.createDirectories(platform.getParent());
        Files.move(home, platform);
        Files.writeString(platform.resolve("package.json"), "{}");
        home = platform;
        assertStarts(directory, "node", script.toString());
    }

    private void assertStarts(Path from, String... command) throws Exception {
        Ended ended = run(from, command);
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()
                        .replace(from.resolve("../a directory").toString(), home.toString())
                        .replace("/./", "/"))
                .isEqualTo("""
                @%1$s/app/options
                -XX:AOTCache=%1$s/app/magistrait.aot
                -Dmagistrait.rules=%1$s/rules
                -jar
                %1$s/app/magistrait.jar
                check
                a  b
                """.formatted(home));
    }

    private record Ended(int exit, String out) {}

    private static Ended run(Path from, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("check", "a  b"));
        Process process = new ProcessBuilder(words)
                .directory(from.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out);
    }

    private static boolean has(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
