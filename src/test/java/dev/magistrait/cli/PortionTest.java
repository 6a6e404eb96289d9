package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A path inside a workspace: the whole is read, and what lies below the path is reported. */
class PortionTest {

    private static final String BOXED = "#[async_trait::async_trait]\npub trait T { async fn go(&self); }\n";
    private static final String MEMBER = """
            [package]
            name = "%s"
            edition = "2021"
            [dependencies]
            """;
    private static final String BOXING = MEMBER + "async-trait = \"0.1\"\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        at("").write("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nexclude = [\"crates/apart\"]\n")
                .write("crates/store/Cargo.toml", BOXING.formatted("store"))
                .write("crates/store/src/lib.rs", "#![allow(async_fn_in_trait)]\npub mod deep;\n" + BOXED)
                .write(
                        "crates/store/src/deep/mod.rs",
                        "pub trait Deep { async fn go(&self); }\nfn f(_: &dyn Deep) {}\n")
                .write("crates/store/examples/loose/part.rs", BOXED)
                .write("crates/app/Cargo.toml", MEMBER.formatted("app") + "store = { path = \"../store\" }\n")
                .write(
                        "crates/app/src/lib.rs",
                        "pub fn f(_: &dyn store::T) {}\npub fn g(_: &dyn store::deep::Deep) {}\n")
                .write("crates/apart/Cargo.toml", BOXING.formatted("apart"))
                .write("crates/apart/src/lib.rs", BOXED);
    }

    private Checkout at(String path) {
        return new Checkout(directory, path);
    }

    /** Root, part and the files of findings of each workspace. */
    private static List<String> read(Checkout checkout, String... options) {
        List<String> all = new ArrayList<>(List.of("--format", "json", "--no-cache"));
        all.addAll(List.of(options));
        List<String> found = new ArrayList<>();
        JsonMapper.shared()
                .readTree(checkout.check(all.toArray(String[]::new)).out())
                .at("/workspaces")
                .forEach(w -> found.add(shown(w)));
        return found;
    }

    private static String shown(JsonNode workspace) {
        List<String> findings = new ArrayList<>();
        workspace
                .at("/findings")
                .forEach(f -> findings.add(
                        f.at("/rule").asString() + " " + f.at("/file").asString()));
        String root = Path.of(workspace.at("/root").asString()).getFileName() + " ";
        return root + workspace.at("/below") + " " + findings;
    }

    private String top() {
        return String.valueOf(directory.getFileName());
    }

    @Test
    void a_use_in_another_member_counts() {
        assertThat(read(at("crates/store")))
                .containsExactly(top() + " [\"crates/store\"] [dyn-native-async crates/store/src/deep/mod.rs]");
        assertThat(at("crates/store").check("--no-cache").out())
                .contains(
                        "workspace: all of `" + directory + "` is read, and reported what lies below `crates/store`\n");
    }

    @Test
    void of_a_folder_and_of_a_file_what_lies_below_is_reported() {
        assertThat(read(at("crates/store/src/deep")))
                .containsExactly(
                        top() + " [\"crates/store/src/deep\"] [dyn-native-async crates/store/src/deep/mod.rs]");
        assertThat(read(at("crates/store/src/lib.rs"))).containsExactly(top() + " [\"crates/store/src/lib.rs\"] []");
    }

    @Test
    void a_folder_of_members_is_read_once_and_what_is_excluded_by_itself() {
        assertThat(read(at("crates")))
                .containsExactly(
                        top() + " [\"crates\"] [dyn-native-async crates/app/src/lib.rs,"
                                + " dyn-native-async crates/store/src/deep/mod.rs]",
                        "apart  [needless-async-trait src/lib.rs]");
        assertThat(read(at("crates/apart"))).containsExactly("apart  [needless-async-trait src/lib.rs]");
    }

    @Test
    void two_paths_of_one_workspace_are_one_report() {
        assertThat(read(
                        at("crates/app"),
                        directory.resolve("crates/store/src/lib.rs").toString()))
                .containsExactly(top() + " [\"crates/app\",\"crates/store/src/lib.rs\"]"
                        + " [dyn-native-async crates/app/src/lib.rs]");
    }

    @Test
    void all_of_a_workspace_is_no_part_of_it() {
        assertThat(read(at(""), directory.resolve("crates/store").toString()))
                .hasSize(2)
                .allMatch(w -> w.contains("  ["), "no part");
    }

    @Test
    void a_file_that_no_crate_holds_is_checked_by_itself() {
        assertThat(read(at("crates/store/examples/loose/part.rs")))
                .containsExactly("part.rs  [needless-async-trait part.rs]");
    }

    @Test
    void nothing_is_looked_for_above_a_working_tree() throws Exception {
        Files.createDirectories(directory.resolve("crates/store/.git"));

        assertThat(read(at("crates/store"))).hasSize(1).allMatch(w -> w.startsWith("store  "));
    }

    @Test
    void a_workspace_above_that_does_not_list_the_crate_is_not_its() {
        at("").write("crates/app/sub/Cargo.toml", BOXING.formatted("sub"));
        at("").write("crates/app/sub/src/lib.rs", BOXED);

        assertThat(read(at("crates/app/sub"))).containsExactly("sub  [needless-async-trait src/lib.rs]");
    }

    @Test
    void package_workspace_is_followed_to_the_side() {
        at("").write("ws/Cargo.toml", "[workspace]\nmembers = [\"in\"]\n")
                .write("ws/in/Cargo.toml", MEMBER.formatted("in") + "out = { path = \"../../out\" }\n")
                .write("ws/in/src/lib.rs", "pub fn f(_: &dyn out::T) {}\n")
                .write("out/Cargo.toml", BOXING.formatted("out").replace("[dep", "workspace = \"../ws\"\n[dep"))
                .write("out/src/lib.rs", BOXED);

        assertThat(read(at("out"))).containsExactly("ws [\"../out\"] []");
        assertThat(read(at("ws"))).containsExactly("ws  []");
        assertThat(at("ws").check("--no-cache").out()).contains("read: 1 crate, 1 file, 1 line\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crates/store", "crates/store/src/lib.rs"})
    void uses_in_other_workspaces_of_the_tree_count(String checked) {
        at("").write("crates/app/src/lib.rs", "")
                .write("crates/apart/src/lib.rs", "pub use store::T as U;\n")
                .write("crates/apart/Cargo.toml", MEMBER.formatted("apart") + "store = { path = \"../store\" }\n")
                .write(
                        "tools/Cargo.toml",
                        MEMBER.formatted("tools") + "apart = { path = \"../crates/apart\" }\n[workspace]\n")
                .write("tools/src/lib.rs", "pub fn f(_: &dyn apart::U) {}\n");

        assertThat(read(at(checked))).noneMatch(w -> w.contains("needless-async-trait"));
        at("").write("tools/src/lib.rs", "");
        assertThat(read(at(checked))).anyMatch(w -> w.contains("needless-async-trait crates/store/src/lib.rs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "what-if"})
    void other_commands_read_the_same(String command) {
        Checkout explained = new Checkout(directory, "crates/store");
        String code = directory.resolve("crates/store").toString();

        String said = command.equals("explain")
                ? explained.run("explain", "store::T", code).out()
                : explained.run("what-if", "--msrv", "1.70", code).out();

        assertThat(said).contains("store/src/").doesNotContain("no trait");
        assertThat(explained.code()).isZero();
    }
}
