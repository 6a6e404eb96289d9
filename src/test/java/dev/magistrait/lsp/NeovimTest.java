package dev.magistrait.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A real client: Neovim without a screen. */
class NeovimTest extends StoreFolder {

    private static final Path SCRIPT = Path.of("src/test/resources/dev/magistrait/lsp/neovim.lua");

    private static Optional<Path> neovim() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "nvim"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void neovim_shows_a_finding_sees_it_go_and_applies_the_fix() throws Exception {
        Optional<Path> neovim = neovim();
        assumeTrue(neovim.isPresent(), "no Neovim on the PATH");

        List<String> said = said(neovim.get());

        assertThat(said).startsWith("found", "gone", "back").endsWith("mended");
        assertThat(said.get(3)).contains("store::Store");
        assertThat(Files.readString(folder.resolve(LIB))).doesNotContain("async_trait");
        assertThat(Files.readString(folder.resolve("Cargo.toml"))).doesNotContain("async-trait");
    }

    private List<String> said(Path neovim) throws IOException, InterruptedException {
        Path out = folder.resolve("said");
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(
                neovim.toString(),
                "--headless",
                "-u",
                "NONE",
                "-i",
                "NONE",
                "-n",
                "-c",
                "luafile " + SCRIPT.toAbsolutePath());
        builder.directory(folder.toFile());
        builder.environment().put("OUT", out.toString());
        builder.environment().put("FILE", folder.toRealPath().resolve(LIB).toString());
        builder.environment().put("ROOT", folder.toRealPath().toString());
        builder.environment().put("SERVER", JsonMapper.shared().writeValueAsString(server()));
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        assertThat(ended).as(Files.readString(log, UTF_8)).isTrue();
        return Files.readAllLines(out, UTF_8);
    }

    private static List<String> server() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(p -> Path.of(p).toAbsolutePath().toString())
                        .reduce((a, b) -> a + File.pathSeparator + b)
                        .orElseThrow(),
                "dev.magistrait.cli.Main",
                "lsp",
                "--no-cache");
    }
}
