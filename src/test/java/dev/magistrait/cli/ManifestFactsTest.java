package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features and levels of lints, as `cargo metadata` and `cargo check -v` of Rust 1.95 have them. */
class ManifestFactsTest {

    private static final String POLICY = """
            rules:
              - id: acme/feature
                title: t
                when: { feature f: {} }
                report: { at: $f, message: "{f.crate} {f.name} default={f.default} implicit={f.implicit} {f.enables}" }
              - id: acme/lint
                title: t
                when: { lint l: {} }
                report: { at: $l, message: "{l.crate} {l.tool} {l.name} {l.level} {l.priority} inherited={l.inherited}" }
              - id: acme/crate
                title: t
                when: { crate c: { lints: { not: workspace } } }
                report: { at: $c, message: "{c.name} has lints={c.lints}" }
              - id: acme/weak
                title: t
                when: { lint l: { priority: -1 } }
                report: { at: $l, message: "{l.crate} lets others go before {l.name}" }
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("shop"), "")
                .write("Cargo.toml", """
                        [workspace]
                        members = ["*"]
                        resolver = "2"

                        [workspace.lints.rust]
                        unsafe-code = "forbid"
                        [workspace.lints.clippy]
                        all = { level = "deny", priority = -1 }
                        """)
                .write("magistrait.yaml", POLICY);
        member("low", "[features]\nfull = []\n");
    }

    private void member(String name, String rest) {
        checkout.write(
                        name + "/Cargo.toml",
                        "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n" + rest)
                .write(name + "/src/lib.rs", "");
    }

    /** The messages of findings, each with its place. */
    private List<String> found(String crate) {
        List<String> found = new ArrayList<>();
        JsonNode report =
                JsonMapper.shared().readTree(checkout.check("--format", "json").out());
        report.at("/workspaces")
                .forEach(w -> w.at("/findings")
                        .forEach(f -> found.add("%s @ %s:%d"
                                .formatted(
                                        f.at("/message").asString(),
                                        f.at("/file").asString(),
                                        f.at("/line").asInt()))));
        found.removeIf(f -> !f.startsWith(crate + " "));
        return found;
    }

    @Test
    void features_are_told_with_what_they_enable_and_whether_they_are_on_by_default() {
        member("top", """
                [features]
                default = ["a"]
                a = ["both/full"]
                b = ["dep:low"]
                c = ["low?/full"]
                opt-in = ["opt"]
                [dependencies]
                low = { path = "../low", optional = true }
                opt = { package = "low", path = "../low", optional = true }
                serde = "1"
                [target.'cfg(unix)'.dependencies]
                both = { package = "low", path = "../low", optional = true }
                """);

        // The feature of an optional dependency is on with a feature of it; `dep:` leaves none, and a weak one turns
        // nothing on.
        assertThat(found("top"))
                .containsExactlyInAnyOrder(
                        "top default default=true implicit=false a @ top/Cargo.toml:6",
                        "top a default=true implicit=false both/full @ top/Cargo.toml:7",
                        "top b default=false implicit=false dep:low @ top/Cargo.toml:8",
                        "top c default=false implicit=false low?/full @ top/Cargo.toml:9",
                        "top opt-in default=false implicit=false opt @ top/Cargo.toml:10",
                        "top opt default=false implicit=true dep:opt @ top/Cargo.toml:13",
                        "top both default=true implicit=true dep:both @ top/Cargo.toml:16",
                        "top has lints=none @ top/Cargo.toml:2");
    }

    @Test
    void a_required_dependency_is_no_feature_and_circles_of_features_end() {
        member("top", """
                [features]
                default = ["low/full", "x"]
                x = ["y"]
                y = ["x"]
                low = []
                [dependencies]
                low = { path = "../low" }
                """);

        assertThat(found("top"))
                .contains(
                        "top y default=true implicit=false x @ top/Cargo.toml:8",
                        "top low default=false implicit=false no enables @ top/Cargo.toml:9")
                .hasSize(5);
    }

    @Test
    void levels_of_lints_stand_where_they_are_written() {
        member("heir", "[lints]\nworkspace = true\n");
        member("own", """
                [lints.rust]
                dead-code = "warn"
                unexpected_cfgs = { level = "allow", check-cfg = ["cfg(loom)"] }
                async_fn_in_trait = "expect"
                [lints.rustdoc]
                broken_intra_doc_links = { level = "deny", priority = 2 }
                """);

        assertThat(found("heir"))
                .containsExactlyInAnyOrder(
                        "heir rust unsafe_code forbid 0 inherited=true @ Cargo.toml:6",
                        "heir clippy all deny -1 inherited=true @ Cargo.toml:8",
                        "heir lets others go before all @ Cargo.toml:8");
        assertThat(found("own"))
                .containsExactlyInAnyOrder(
                        "own rust dead_code warn 0 inherited=false @ own/Cargo.toml:6",
                        "own rust unexpected_cfgs allow 0 inherited=false @ own/Cargo.toml:7",
                        "own rustdoc broken_intra_doc_links deny 2 inherited=false @ own/Cargo.toml:10",
                        "own has lints=own @ own/Cargo.toml:2");
    }

    @Test
    void they_are_listed_as_other_facts_are() {
        member("heir", "[lints]\nworkspace = true\n[features]\nfull = [\"low/full\", \"std\"]\nstd = []\n");

        assertThat(checkout.run("facts", "lint", checkout.path("").toString(), "--where", "priority=-1")
                        .out())
                .contains("all", "clippy", "Cargo.toml:8");
        assertThat(checkout.run(
                                "facts",
                                "feature",
                                checkout.path("").toString(),
                                "--where",
                                "enables=low/*",
                                "--format",
                                "csv")
                        .out())
                .contains("heir", "full", "low/full")
                .doesNotContain("heir,std");
    }
}
