package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traits of packages that a workspace depends on by path: read where they lie, and told as far as they may be shown. */
class OtherWorkspacesTest {

    private static final String PACKAGE = "[package]\nname = \"%s\"\nedition = \"2021\"\n";
    private static final String TRAIT = "#[allow(async_fn_in_trait)]\npub trait Native { async fn go(&self); }\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        at("").write("one/Cargo.toml", "[workspace]\nmembers = [\"core\"]\n[workspace.package]\nedition = \"2021\"\n")
                .write("one/core/Cargo.toml", "[package]\nname = \"core\"\nedition.workspace = true\n")
                .write("one/core/src/lib.rs", TRAIT + "pub trait Bare { async fn go(&self); }\n")
                .write(
                        "two/Cargo.toml",
                        PACKAGE.formatted("app")
                                + "[dependencies]\nother = { path = \"../one/core\", package = \"core\" }\n")
                .write("two/src/lib.rs", "pub fn f(_: &dyn other::Native) {}\n");
    }

    private Checkout at(String path) {
        return new Checkout(directory, path);
    }

    @Test
    void a_use_is_told_in_the_workspace_that_it_stands_in() {
        assertThat(at("").findings()).containsExactly("public-bare-async-fn lib.rs:3", "dyn-native-async lib.rs:1");
        assertThat(at("").check().out()).contains("one/core/src/lib.rs:2", "2 | pub trait Native");
    }

    @Test
    void of_two_packages_of_one_name_each_is_what_its_path_leads_to() {
        at("").write(
                        "two/Cargo.toml",
                        PACKAGE.formatted("core")
                                + "[dependencies]\nother = { path = \"../one/core\", package = \"core\" }\n");

        assertThat(at("").findings()).containsExactly("public-bare-async-fn lib.rs:3", "dyn-native-async lib.rs:1");
    }

    @Test
    void what_lies_outside_of_the_tree_is_read_and_nothing_is_told_in_it() {
        assertThat(at("two").findings()).containsExactly("dyn-native-async lib.rs:1");
        assertThat(at("two").check().out())
                .contains("^^^ `go` is an `async fn` (`core::Native` in crate `core`)")
                .contains("read: 1 crate, 1 file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "checkstyle", "gitlab", "github", "markdown"})
    void no_format_names_a_file_outside_of_the_tree(String format) {
        Checkout checkout = at("two");
        checkout.check("--format", format);

        assertThat(checkout.out()).contains("src/lib.rs").doesNotContain("one/core");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void an_explanation_names_none_either(String format) {
        String place = directory.resolve("two/src/lib.rs").toString();
        Checkout checkout = at("two")
                .run(
                        "explain",
                        "dyn-native-async",
                        place + ":1",
                        at("two").path("two").toString(),
                        "--format",
                        format);

        assertThat(checkout.out()).contains("in crate `core`").doesNotContain("one/core");
    }

    @Test
    void an_explanation_of_what_was_handed_on_shows_where_it_comes_from() {
        String place = directory.resolve("two/src/lib.rs").toString();
        Checkout checkout = at("").run("explain", "dyn-native-async", place + ":1", directory.toString());

        assertThat(checkout.out()).contains("two/src/lib.rs:1", "one/core/src/lib.rs:2", "`dyn Native` here");
        assertThat(checkout.code()).isZero();
    }

    @Test
    void what_was_handed_on_goes_where_its_cause_is_supposed_to_be_gone() {
        Checkout checkout = at("").run("what-if", "--rust-feature", "async-fn-in-dyn-trait", directory.toString());

        assertThat(checkout.out()).contains("dyn-native-async", "two/src/lib.rs:1");
    }

    @Test
    void with_a_cache_a_part_names_no_more_than_it_may() {
        String cache = directory.resolve("cache").toString();
        at("").check("--cache-dir", cache);
        at("two").check("--cache-dir", cache);
        Checkout again = at("two");
        again.check("--cache-dir", cache);

        assertThat(again.out()).contains("dyn-native-async").doesNotContain("one/core");
    }

    @Test
    void a_package_outside_leads_no_further() {
        at("").write("secret.rs", "pub trait Secret { async fn go(&self); }\n")
                .write("one/core/src/lib.rs", "#[path = \"../../../secret.rs\"]\npub mod secret;\n" + TRAIT)
                .write("two/src/lib.rs", "pub fn f(_: &dyn other::secret::Secret, _: &dyn other::Native) {}\n");

        assertThat(at("two").findings()).containsExactly("dyn-native-async lib.rs:1");
        assertThat(at("two").check().out()).doesNotContain("Secret`");
    }

    @Test
    void a_package_beside_that_says_it_belongs_to_the_workspace_does() {
        at("").write("one/Cargo.toml", "[workspace]\nmembers = [\"core\"]\n")
                .write(
                        "one/core/Cargo.toml",
                        PACKAGE.formatted("core") + "[dependencies]\nz = { path = \"../../z\" }\n")
                .write("one/core/src/lib.rs", "pub fn f(_: &dyn z::Native) {}\n")
                .write("z/Cargo.toml", PACKAGE.formatted("z") + "workspace = \"../one\"\n")
                .write("z/src/lib.rs", TRAIT + "pub trait Bare { async fn go(&self); }\n")
                .write("two/Cargo.toml", PACKAGE.formatted("app"))
                .write("two/src/lib.rs", "");

        assertThat(at("").findings()).containsExactly("public-bare-async-fn lib.rs:3", "dyn-native-async lib.rs:1");
        assertThat(at("one").findings()).containsExactly("dyn-native-async lib.rs:1");
    }
}
