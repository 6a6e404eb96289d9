package dev.magistrait.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.magistrait.fact.Dependency;
import dev.magistrait.fact.Dependency.Kind;
import dev.magistrait.workspace.cargo.CargoPackage;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import dev.magistrait.workspace.cargo.ExternDependency;
import dev.magistrait.workspace.cargo.ExternDependency.Demand;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesTest {

    @TempDir
    Path directory;

    @Test
    void dependencies_come_from_every_table_by_kind_and_key() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [dependencies]
            tokio = "1.40"
            at = { package = "async-trait", version = "0.1", optional = true }
            [dependencies.trait-variant]
            git = "https://example.org/x"
            [dev-dependencies]
            tokio = { version = "1", features = ["full"] }
            [build-dependencies]
            cc.version = "1.2"
            [target.'cfg(unix)'.dependencies]
            libc = "0.2"
            [target."x86_64-pc-windows-msvc".dev_dependencies]
            winapi = "0.3"
            -- src/lib.rs --
            """);

        assertThat(found.dependencies())
                .extracting(
                        Dependency::kind,
                        Dependency::name,
                        Dependency::packageName,
                        Dependency::version,
                        Dependency::optional,
                        d -> d.span().toString())
                .containsExactly(
                        tuple(Kind.NORMAL, "at", "async-trait", "0.1", true, "Cargo.toml:5:1"),
                        tuple(Kind.NORMAL, "libc", "libc", "0.2", false, "Cargo.toml:13:1"),
                        tuple(Kind.NORMAL, "tokio", "tokio", "1.40", false, "Cargo.toml:4:1"),
                        tuple(Kind.NORMAL, "trait-variant", "trait-variant", "", false, "Cargo.toml:6:15"),
                        tuple(Kind.DEV, "tokio", "tokio", "1", false, "Cargo.toml:9:1"),
                        tuple(Kind.DEV, "winapi", "winapi", "0.3", false, "Cargo.toml:15:1"),
                        tuple(Kind.BUILD, "cc", "cc", "1.2", false, "Cargo.toml:11:1"));
        assertThat(found.dependencies()).allMatch(d -> d.crate().equals("a") && !d.inherited());
        assertThat(found.dependencies().getFirst().span().region().endColumn()).isEqualTo(3);
    }

    @Test
    void a_foreign_dependency_is_known_by_its_package_whatever_it_is_called() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [dependencies]
            at = { package = "async-trait", version = "0.1" }
            futures-util = "0.3"
            -- src/lib.rs --
            """);

        assertThat(found.externs())
                .containsExactly(
                        foreign("at", "async-trait", "async_trait"),
                        foreign("futures_util", "futures-util", "futures_util"));
        assertThat(found.externs()).allMatch(ExternDependency::foreign);
    }

    @Test
    void a_path_dependency_means_the_package_there_under_its_librarys_name() {
        CargoWorkspace workspace = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["*-crate", "app"]
            [workspace.dependencies]
            shared-crate = { path = "shared-crate", version = "0.2", default-features = false }
            nick = { path = "renamed-crate", package = "renamed-crate" }
            async-trait = { version = "0.1.83" }
            -- app/Cargo.toml --
            [package]
            name = "app"
            [dependencies]
            shared-crate.workspace = true
            nick = { workspace = true, optional = true }
            lib-crate = { path = "../lib-crate", features = ["fast"] }
            async-trait = { workspace = true }
            [dev-dependencies]
            shared-crate = { workspace = true, features = ["test-util"] }
            -- app/src/lib.rs --
            -- shared-crate/Cargo.toml --
            [package]
            name = "shared-crate"
            -- shared-crate/src/lib.rs --
            -- renamed-crate/Cargo.toml --
            [package]
            name = "renamed-crate"
            -- renamed-crate/src/lib.rs --
            -- lib-crate/Cargo.toml --
            [package]
            name = "lib-crate"
            [lib]
            name = "quite_other"
            -- lib-crate/src/lib.rs --
            """);

        CargoPackage app = Tree.named(workspace, "app");
        assertThat(app.externs())
                .containsExactly(
                        foreign("async_trait", "async-trait", "async_trait"),
                        local("nick", "renamed-crate", Kind.NORMAL, new Demand("nick", true, Set.of("default"))),
                        local(
                                "quite_other",
                                "lib-crate",
                                Kind.NORMAL,
                                new Demand("lib-crate", false, Set.of("default", "fast"))),
                        local("shared_crate", "shared-crate", Kind.NORMAL, new Demand("shared-crate", false, Set.of())),
                        local(
                                "shared_crate",
                                "shared-crate",
                                Kind.DEV,
                                new Demand("shared-crate", false, Set.of("test-util"))));
        assertThat(app.dependencies())
                .filteredOn(Dependency::inherited)
                .extracting(d -> d.name() + " " + d.version() + " " + d.optional())
                .containsExactly(
                        "async-trait 0.1.83 false", "nick  true", "shared-crate 0.2 false", "shared-crate 0.2 false");
        assertThat(workspace.problems()).isEmpty();
    }

    @Test
    void a_registry_dependency_with_a_members_name_stays_foreign_unless_it_is_patched() {
        String files = """
            -- Cargo.toml --
            [workspace]
            members = ["app", "serde"]
            %s
            -- app/Cargo.toml --
            [package]
            name = "app"
            [dependencies]
            serde = "1"
            -- app/src/lib.rs --
            -- serde/Cargo.toml --
            [package]
            name = "serde"
            -- serde/src/lib.rs --
            """;

        CargoWorkspace plain = Tree.workspace(directory.resolve("plain"), files.formatted(""));
        CargoWorkspace patched = Tree.workspace(
                directory.resolve("patched"), files.formatted("[patch.crates-io]\nserde = { path = \"serde\" }"));

        assertThat(Tree.named(plain, "app").externs().getFirst().localPackage()).isEmpty();
        assertThat(Tree.named(patched, "app").externs().getFirst().localPackage())
                .isEqualTo("serde");
    }

    @Test
    void what_the_workspace_does_not_hold_cannot_be_inherited() {
        CargoWorkspace found = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["a"]
            -- a/Cargo.toml --
            [package]
            name = "a"
            edition.workspace = true
            [dependencies]
            tokio.workspace = true
            -- a/src/lib.rs --
            """);

        assertThat(Tree.told(found.problems()))
                .containsExactly(
                        "manifest a/Cargo.toml:3:1 `edition` is inherited, but `[workspace.package]` has no `edition`",
                        "manifest a/Cargo.toml:5:1 `tokio` is inherited, but `[workspace.dependencies]` has no"
                                + " `tokio`");
        assertThat(found.packages().getFirst().dependencies()).hasSize(1);
    }

    @Test
    void what_a_workspace_excludes_inherits_nothing_from_it() {
        Tree.write(directory, """
            -- Cargo.toml --
            [workspace]
            exclude = ["out"]
            [workspace.package]
            edition = "2021"
            -- out/Cargo.toml --
            [package]
            name = "out"
            edition.workspace = true
            -- out/src/lib.rs --
            """);

        CargoWorkspace found =
                Tree.discover(directory.resolve("out")).workspaces().getFirst();

        assertThat(Tree.told(found.problems()))
                .containsExactly("manifest Cargo.toml:3:1 `edition` is inherited, but there is no workspace above");
    }

    @Test
    void a_dependency_with_a_header_of_its_own_is_placed_at_the_headers_last_part() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [dependencies.d]
            version = "1"
            -- src/lib.rs --
            """);

        assertThat(found.dependencies().getFirst().span()).hasToString("Cargo.toml:3:15");
    }

    @Test
    void features_are_listed() {
        CargoPackage found = Tree.onlyPackage(directory, """
            -- Cargo.toml --
            [package]
            name = "a"
            [features]
            default = ["std"]
            std = []
            -- src/lib.rs --
            """);

        assertThat(found.features()).hasToString("{default=[std], std=[]}");
    }

    private static ExternDependency foreign(String name, String packageName, String crateName) {
        return new ExternDependency(name, packageName, crateName, "", Kind.NORMAL, Demand.NONE);
    }

    private static ExternDependency local(String name, String packageName, Kind kind, Demand demand) {
        String crateName = packageName.equals("lib-crate") ? name : packageName.replace('-', '_');
        return new ExternDependency(name, packageName, crateName, packageName, kind, demand);
    }
}
