package dev.magistrait.workspace.cargo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.Tree;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeaturesTest {

    @TempDir
    private Path directory;

    private CargoWorkspace workspace;
    private Features features;

    @BeforeEach
    void read() {
        workspace = Tree.workspace(directory, """
            -- Cargo.toml --
            [workspace]
            members = ["app", "store", "log"]
            -- app/Cargo.toml --
            [package]
            name = "app"
            [features]
            all = ["fast", "store/boxed", "log"]
            weak = ["log?/json"]
            fast = []
            std = []
            around = ["and-back"]
            and-back = ["around"]
            [dependencies]
            store = { path = "../store", features = ["net"] }
            log = { path = "../log", optional = true, default-features = false, features = ["json"] }
            [dev-dependencies]
            store = { path = "../store", features = ["mock"] }
            -- app/src/lib.rs --
            -- app/tests/it.rs --
            -- store/Cargo.toml --
            [package]
            name = "store"
            [features]
            default = ["std"]
            std = []
            net = []
            boxed = []
            mock = []
            -- store/src/lib.rs --
            -- log/Cargo.toml --
            [package]
            name = "log"
            [features]
            default = ["std"]
            std = []
            json = []
            -- log/src/lib.rs --
            """);
        features = Features.of(workspace.packages());
    }

    @Test
    void features_of_one_name_are_two_features_in_two_packages() {
        Cfg app = feature("app", "std");
        Cfg store = feature("store", "std");

        assertThat(app.and(store.not()).satisfiable()).isTrue();
        assertThat(app.and(store.not())).hasToString("all(feature = \"app/std\", not(feature = \"store/std\"))");
        assertThat(store.and(store.not()).satisfiable()).isFalse();
        assertThat(app.and(Cfg.test())).hasToString("all(feature = \"std\", test)");
    }

    @Test
    void a_feature_brings_what_its_manifest_says() {
        Cfg all = feature("app", "all");

        assertThat(all.implies(feature("app", "fast"))).isTrue();
        assertThat(all.implies(feature("store", "boxed"))).isTrue();
        assertThat(all.implies(feature("log", "json")))
                .as("an optional dependency brings what it asks for")
                .isTrue();
        assertThat(all.implies(feature("log", "std")))
                .as("it declines the defaults")
                .isFalse();
        assertThat(feature("app", "weak").implies(feature("log", "json")))
                .as("the dependency may be off")
                .isFalse();
        assertThat(feature("app", "around").implies(feature("app", "and-back"))).isTrue();
    }

    @Test
    void a_target_is_built_with_what_the_dependencies_it_sees_ask_for() {
        Cfg library = built(CargoTarget.Kind.LIB);

        assertThat(library.implies(feature("store", "net"))).isTrue();
        assertThat(library.implies(feature("store", "std"))).as("by default").isTrue();
        assertThat(library.implies(feature("store", "boxed"))).isFalse();
        assertThat(library.implies(feature("store", "mock"))).isFalse();
        assertThat(library.implies(feature("log", "json"))).isFalse();
        assertThat(built(CargoTarget.Kind.TEST).implies(feature("store", "mock")))
                .isTrue();
        assertThat(library.and(Cfg.test()).whereBuilt()).isEqualTo(Cfg.test());
        assertThat(library.not().whereBuilt()).isEqualTo(Cfg.never());
    }

    private Cfg feature(String owner, String name) {
        return features.in(owner, new Cfg.Option("feature = \"" + name + "\""));
    }

    private Cfg built(CargoTarget.Kind kind) {
        CargoPackage app = Tree.named(workspace, "app");
        CargoTarget target =
                app.targets().stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
        return features.built(app, target);
    }

    @Test
    void in_a_workspaceOfChainchain_each_feature_still_brings_all_behind_it() {
        StringBuilder chain = new StringBuilder("[package]\nname = \"chain\"\n[features]\n");
        for (int i = 0; i < 1_000; i++) {
            chain.append("f").append(i).append(" = [\"f").append(i + 1).append("\"]\n");
        }
        CargoWorkspace workspaceOfChain = Tree.workspace(
                directory.resolve("long"), "-- Cargo.toml --\n" + chain + "f1000 = []\n-- src/lib.rs --\n");
        Features all = Features.of(workspaceOfChain.packages());

        Cfg first = all.in("chain", new Cfg.Option("feature = \"f0\""));
        Cfg last = all.in("chain", new Cfg.Option("feature = \"f1000\""));

        assertThat(first.implies(last)).isTrue();
        assertThat(last.implies(first)).isFalse();
        assertThat(((Cfg.Option) first).implied()).hasSize(1_000).doesNotContain("chain/f0", "test");
    }

    @Test
    void a_feature_that_no_manifest_has_is_never_on() {
        assertThat(features.in("app", new Cfg.Option("feature = \"none\"")).isNever())
                .isTrue();
        assertThat(features.in("app", new Cfg.Option("feature = \"none\"").not())
                        .isAlways())
                .isTrue();
        assertThat(features.in("app", new Cfg.Option("feature = \"log\"")).isNever())
                .isFalse();
        assertThat(features.in("elsewhere", new Cfg.Option("feature = \"none\""))
                        .isNever())
                .isFalse();
    }

    @Test
    void aliases_of_a_build_script_mean_their_conditions_and_do_not_double() {
        StringBuilder aliases = new StringBuilder("a0: { all(unix, feature = \"x\") }, ");
        for (int i = 1; i < 60; i++) {
            aliases.append("a%d: { any(all(a%d, not(b)), all(b, a%d)) }, ".formatted(i, i - 1, i - 1));
        }
        CargoWorkspace scripted = Tree.workspace(
                directory.resolve("scripted"),
                "-- Cargo.toml --\n[package]\nname = \"s\"\n[features]\nx = []\n-- src/lib.rs --\n-- build.rs --\n"
                        + "fn main() { // cfg_aliases! { c: { unix } }\n cfg_aliases::cfg_aliases! { " + aliases + "}\n"
                        + "println!(\"cargo::rustc-cfg=feature=\\\"y\\\"\"); }\n");
        Features all = Features.of(scripted.packages());

        assertThat(all.in("s", new Cfg.Option("a0"))).hasToString("all(unix, feature = \"x\")");
        assertThat(all.in("s", new Cfg.Option("a59")).toString()).hasSizeLessThan(20_000);
        assertThat(all.in("s", new Cfg.Option("c"))).isEqualTo(new Cfg.Option("c"));
        assertThat(all.in("s", new Cfg.Option("feature = \"y\"")).isNever()).isFalse();
        assertThat(all.in("s", new Cfg.Option("feature = \"z\"")).isNever()).isTrue();
    }

    @Test
    void features_of_several_packages_are_related_where_a_build_of_one_package_makes_them_so() {
        CargoWorkspace several = Tree.workspace(directory.resolve("several"), """
            -- Cargo.toml --
            [workspace]
            members = ["actors", "cluster", "shop", "tool"]
            -- actors/Cargo.toml --
            [package]
            name = "actors"
            [features]
            boxed = []
            -- actors/src/lib.rs --
            -- cluster/Cargo.toml --
            [package]
            name = "cluster"
            [features]
            boxed = ["actors/boxed"]
            fast = []
            [dependencies]
            actors = { path = "../actors" }
            -- cluster/src/lib.rs --
            -- shop/Cargo.toml --
            [package]
            name = "shop"
            [features]
            quick = ["cluster/fast"]
            weak = ["cluster?/boxed"]
            [dependencies]
            actors = { path = "../actors" }
            cluster = { path = "../cluster", optional = true }
            [dev-dependencies]
            cluster = { path = "../cluster", features = ["boxed"] }
            -- shop/src/lib.rs --
            -- tool/Cargo.toml --
            [package]
            name = "tool"
            [dependencies]
            shop = { path = "../shop", features = ["quick"] }
            -- tool/src/lib.rs --
            """);
        features = Features.of(several.packages());
        Cfg actors = feature("actors", "boxed");
        Cfg boxed = feature("cluster", "boxed");
        Cfg fast = feature("cluster", "fast");

        assertThat(actors.and(boxed.not()).unrelated())
                .as("whoever builds the cluster has both or neither")
                .isTrue();
        assertThat(actors.and(boxed).unrelated()).isFalse();
        assertThat(actors.not().and(fast).unrelated()).isFalse();
        assertThat(actors.not().and(feature("shop", "quick")).unrelated()).isFalse();
        assertThat(actors.and(feature("shop", "quick")).unrelated())
                .as("tests of the shop bring the first")
                .isFalse();
        assertThat(actors.and(feature("shop", "weak").not()).unrelated())
                .as("tests of the shop bring it without the second")
                .isFalse();
        assertThat(fast.and(feature("shop", "quick").not()).unrelated())
                .as("nobody asks for the first but by the second")
                .isTrue();
        assertThat(boxed.or(feature("shop", "quick")).unrelated()).isFalse();
        assertThat(actors.unrelated()).as("anybody may ask for one").isFalse();
    }

    @Test
    void a_feature_is_on_beside_a_package_where_a_manifest_asks_for_it_there() {
        CargoWorkspace apart = Tree.workspace(directory.resolve("apart"), """
            -- Cargo.toml --
            [workspace]
            members = ["actors", "app", "board", "gadget", "trial"]
            -- actors/Cargo.toml --
            [package]
            name = "actors"
            [features]
            boxed = []
            quick = []
            -- actors/src/lib.rs --
            -- app/Cargo.toml --
            [package]
            name = "app"
            [dependencies]
            actors = { path = "../actors", features = ["boxed"] }
            gadget = { path = "../gadget" }
            -- app/src/lib.rs --
            -- board/Cargo.toml --
            [package]
            name = "board"
            [dependencies]
            actors = { path = "../actors" }
            -- board/src/lib.rs --
            -- gadget/Cargo.toml --
            [package]
            name = "gadget"
            [dependencies]
            actors = { path = "../actors" }
            -- gadget/src/lib.rs --
            -- trial/Cargo.toml --
            [package]
            name = "trial"
            [dependencies]
            board = { path = "../board" }
            [dev-dependencies]
            actors = { path = "../actors", features = ["quick"] }
            -- trial/src/lib.rs --
            """);
        features = Features.of(apart.packages());
        Cfg boxed = feature("actors", "boxed");

        assertThat(boxed.unrelatedTo("board")).as("no build has both").isTrue();
        assertThat(boxed.unrelatedTo("gadget")).as("`app` has both").isFalse();
        assertThat(boxed.unrelatedTo("app")).isFalse();
        assertThat(boxed.unrelatedTo("actors")).as("anybody may ask for it").isFalse();
        assertThat(boxed.not().unrelatedTo("board")).isFalse();
        assertThat(boxed.or(feature("actors", "quick")).unrelatedTo("board"))
                .as("tests of `trial` have the second")
                .isFalse();
    }
}
