package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what is read with {@code cargo metadata} on the same trees. */
class CargoAgreementTest {

    @TempDir
    Path directory;

    private Path home() {
        return directory.resolve("cargo-home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        -- Cargo.toml --
        [package]
        name = "my-app"
        version = "0.1.0"
        edition = "2021"
        rust-version = "1.74"
        [dependencies]
        at = { package = "async-trait", version = "0.1", optional = true }
        [target.'cfg(unix)'.dev-dependencies]
        libc = "0.2"
        [features]
        net = ["dep:at"]
        [[bin]]
        name = "tool"
        path = "tools/tool.rs"
        required-features = ["net"]
        [[example]]
        name = "shown"
        -- src/lib.rs --
        -- src/main.rs --
        -- src/bin/one.rs --
        -- src/bin/two/main.rs --
        -- src/bin/.hidden.rs --
        -- tools/tool.rs --
        -- examples/shown/main.rs --
        -- examples/other.rs --
        -- tests/it.rs --
        -- tests/common/mod.rs --
        -- benches/b.rs --
        -- build.rs --
        """, """
            -- Cargo.toml --
            [workspace]
            members = ["crates/*", "tools/[x-z]"]
            exclude = ["crates/out"]
            resolver = "2"
            [workspace.package]
            edition = "2018"
            publish = false
            rust-version = "1.60"
            version = "1.2.3"
            [workspace.dependencies]
            core = { path = "crates/core" }
            helper = { path = "helper" }
            -- crates/core/Cargo.toml --
            [package]
            name = "core"
            edition.workspace = true
            version.workspace = true
            [lib]
            name = "the_core"
            -- crates/core/src/lib.rs --
            -- crates/app/Cargo.toml --
            [package]
            name = "app"
            edition = "2021"
            publish.workspace = true
            rust-version.workspace = true
            version = "0.1.0"
            [dependencies]
            core.workspace = true
            [build-dependencies]
            helper = { workspace = true }
            [[test]]
            name = "t"
            edition = "2018"
            -- crates/app/src/main.rs --
            -- crates/app/tests/t.rs --
            -- crates/out/Cargo.toml --
            [package]
            name = "out"
            version = "0.1.0"
            -- crates/out/src/lib.rs --
            -- tools/y/Cargo.toml --
            [package]
            name = "y"
            -- tools/y/src/lib.rs --
            -- helper/Cargo.toml --
            [package]
            name = "helper"
            version = "0.1.0"
            publish = ["inner"]
            [lib]
            proc-macro = true
            -- helper/src/lib.rs --
            """, """
                -- Cargo.toml --
                [package]
                name = "old"
                version = "0.1.0"
                build = "gen.rs"
                autotests = false
                autolib = false
                [[bin]]
                name = "renamed"
                path = "src/main.rs"
                [workspace]
                -- src/main.rs --
                -- src/lib.rs --
                -- src/bin/unseen.rs --
                -- tests/unseen.rs --
                -- examples/seen.rs --
                -- gen.rs --
                """, """
                    -- Cargo.toml --
                    [package]
                    name = "cdy-lib"
                    edition = "2024"
                    publish = []
                    [lib]
                    crate-type = ["cdylib", "rlib"]
                    path = "lib/entry.rs"
                    [[bench]]
                    name = "speed"
                    path = "perf/speed.rs"
                    [package.metadata]
                    x = 1.5
                    -- lib/entry.rs --
                    -- perf/speed.rs --
                    """})
    void packages_targets_and_dependencies_are_those_of_cargo(String files) throws IOException, InterruptedException {
        Path tree = Tree.write(directory.resolve("tree"), files);
        JsonNode metadata = metadata(tree);

        CargoWorkspace found = Tree.discover(tree).workspaces().getFirst();

        assertThat(found.problems()).isEmpty();
        assertThat(ours(found)).isEqualTo(cargos(metadata, tree)).hasSizeGreaterThan(2);
    }

    @Test
    void an_unreadable_tree_is_one_that_cargo_refuses_too() throws IOException, InterruptedException {
        Path tree = Tree.write(directory.resolve("tree"), "-- Cargo.toml --\n[workspace]\nmembers = [\"none/*\"]\n");

        assertThat(metadata(tree).isEmpty()).isTrue();
        assertThat(Tree.discover(tree).workspaces().getFirst().problems()).isNotEmpty();
    }

    private static Set<String> ours(CargoWorkspace workspace) {
        Set<String> lines = new TreeSet<>();
        for (CargoPackage one : workspace.packages()) {
            String msrv =
                    one.msrvs().isEmpty() ? "" : one.crate().msrv().version().toString();
            lines.add("package %s %s %s %s"
                    .formatted(
                            one.name(), one.crate().edition(), msrv, one.crate().published()));
            for (CargoTarget t : one.targets()) {
                lines.add("target %s %s %s %s %s %s %s"
                        .formatted(
                                one.name(),
                                kind(t),
                                t.crateName(),
                                t.rootFile(),
                                t.edition(),
                                t.procMacro(),
                                t.requiredFeatures()));
            }
            one.dependencies()
                    .forEach(d -> lines.add("dependency %s %s %s %s %s"
                            .formatted(
                                    one.name(),
                                    d.name(),
                                    d.packageName(),
                                    d.kind().name().toLowerCase(Locale.ROOT),
                                    d.optional())));
        }
        return lines;
    }

    private static String kind(CargoTarget target) {
        return target.kind() == CargoTarget.Kind.BUILD_SCRIPT
                ? "custom-build"
                : target.kind().word();
    }

    private static Set<String> cargos(JsonNode metadata, Path tree) {
        Set<String> lines = new TreeSet<>();
        for (JsonNode one : metadata.get("packages")) {
            String name = one.get("name").asString();
            boolean published =
                    one.get("publish").isNull() || !one.get("publish").isEmpty();
            String msrv = one.get("rust_version").isNull()
                    ? ""
                    : one.get("rust_version").asString();
            lines.add("package %s %s %s %s".formatted(name, one.get("edition").asString(), msrv, published));
            one.get("targets").forEach(t -> lines.add(cargos(name, t, tree)));
            one.get("dependencies").forEach(d -> lines.add(cargos(name, d)));
        }
        return lines;
    }

    private static String cargos(String name, JsonNode target, Path tree) {
        String kind = target.get("kind").get(0).asString();
        boolean macro = kind.equals("proc-macro");
        boolean library = macro || kind.endsWith("lib");
        TreeSet<String> features = new TreeSet<>();
        if (target.has("required-features")) {
            target.get("required-features").forEach(f -> features.add(f.asString()));
        }
        return "target %s %s %s %s %s %s %s"
                .formatted(
                        name,
                        library ? "lib" : kind,
                        target.get("name").asString().replace('-', '_'),
                        tree.relativize(Path.of(target.get("src_path").asString())),
                        target.get("edition").asString(),
                        macro,
                        features);
    }

    private static String cargos(String name, JsonNode dependency) {
        String packageName = dependency.get("name").asString();
        return "dependency %s %s %s %s %s"
                .formatted(
                        name,
                        dependency.get("rename").isNull()
                                ? packageName
                                : dependency.get("rename").asString(),
                        packageName,
                        dependency.get("kind").isNull()
                                ? "normal"
                                : dependency.get("kind").asString(),
                        dependency.get("optional").asBoolean());
    }

    /** What cargo says; an empty node when it refuses. */
    private JsonNode metadata(Path tree) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("cargo", "metadata", "--no-deps", "--offline", "--format-version", "1");
        Process cargo;
        try {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("CARGO_HOME", home().toString());
            cargo = builder.directory(tree.toFile()).start();
        } catch (IOException e) {
            return skipped(e);
        }
        String out = new String(cargo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        JsonMapper mapper = JsonMapper.shared();
        return cargo.waitFor() == 0 ? mapper.readTree(out) : mapper.createObjectNode();
    }

    private static JsonNode skipped(IOException e) {
        assumeTrue(false, "cargo is missing: " + e.getMessage());
        throw new IllegalStateException(e);
    }
}
