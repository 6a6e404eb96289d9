package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much it weighs that code could not be read or judged, and what of that is known already. */
class GapsTest {

    private static final String LIB = """
            mod old;
            mod part;
            #[unknown::generate]
            trait Row {
                async fn row(&self);
            }
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", LIB)
                .write("src/old.rs", "\u0000\u0001 no Rust")
                .write("src/part.rs", "pub fn a() {}\npub frobnicate %% b;\npub fn c() {}\n");
    }

    private Checkout under(String policy) {
        return checkout.write("magistrait.yaml", policy).check();
    }

    @Test
    void code_that_is_not_read_ends_a_check_with_3() {
        assertThat(checkout.check().code()).isEqualTo(3);
        assertThat(checkout.out()).contains("problem[not-rust]", "problem[syntax]");
    }

    @ParameterizedTest
    @CsvSource({
        "unread-code: warning, 0",
        "unread-code: note, 0",
        "coverage: note, 0",
        "partly-read-code: error, 3",
        "'partly-read-code: error, unread-code: note', 3"
    })
    void a_policy_says_how_much_that_weighs(String levels, int code) {
        assertThat(under("levels: { " + levels + " }\n").code()).isEqualTo(code);
        assertThat(checkout.out()).contains("problem[not-rust]", "problem[syntax]");
    }

    @Test
    void what_is_off_is_not_told() {
        assertThat(under("levels: { unread-code: off, partly-read-code: off }\n")
                        .code())
                .isZero();
        assertThat(checkout.out()).doesNotContain("problem");
    }

    @Test
    void levels_hold_for_parts_of_the_code() {
        under("scopes: [{ where: src/old.rs, levels: { unread-code: off } }]\n");
        assertThat(checkout.code()).isZero();
        assertThat(checkout.out()).doesNotContain("not-rust").contains("problem[syntax]");
    }

    @Test
    void json_says_how_much_a_problem_weighs() {
        checkout.write("magistrait.yaml", "levels: { unread-code: note }\n").check("--format", "json");

        assertThat(checkout.out())
                .contains(
                        "\"kind\": \"not-rust\",\n          \"level\": \"note\"",
                        "\"kind\": \"syntax\",\n          \"level\": \"warning\"");
    }

    @Test
    void what_a_baseline_knows_stops_nothing_and_what_it_does_not_know_does() throws IOException {
        String known = checkout.path("known.txt").toString();
        assertThat(checkout.check("--write-baseline", known).code()).isZero();
        assertThat(checkout.read("known.txt")).contains("unread-code store ", "partly-read-code store ");

        assertThat(checkout.check("--baseline", known).code()).isZero();
        assertThat(checkout.out()).doesNotContain("problem").contains("3 in the baseline");

        checkout.write("src/lib.rs", LIB + "mod young;\n").write("src/young.rs", "\u0000\u0001 no Rust either");
        assertThat(checkout.check("--baseline", known).code()).isEqualTo(3);
        assertThat(checkout.out()).contains("young.rs").doesNotContain("old.rs", "part.rs");
    }

    @Test
    void a_policy_names_the_baseline_too() {
        checkout.check("--write-baseline", checkout.path("known.txt").toString());

        assertThat(under("baseline: known.txt\n").code()).isZero();
    }

    @Test
    void what_can_be_read_again_is_told_of_the_baseline() throws IOException {
        String known = checkout.path("known.txt").toString();
        checkout.check("--write-baseline", known);
        checkout.write("src/old.rs", "pub fn old() {}\n");

        assertThat(checkout.check("--baseline", known).code()).isZero();
        assertThat(checkout.out()).contains("note[obsolete-baseline]: `unread-code` in `store` is fixed");

        checkout.check("--baseline", known, "--write-baseline", known);
        assertThat(checkout.read("known.txt"))
                .doesNotContain("unread-code store ")
                .contains("partly-read-code");
    }

    @Test
    void blind_spots_with_a_level_are_findings_as_any_other() throws IOException {
        assertThat(checkout.check("--rule", "blind-spot").out()).doesNotContain("[blind-spot]");

        checkout.write("src/old.rs", "").write("src/part.rs", "");
        assertThat(under("levels: { blind-spot: error }\n").code()).isEqualTo(1);
        assertThat(checkout.out()).contains("error[blind-spot]: ", "lib.rs:3:1");

        String known = checkout.path("known.txt").toString();
        checkout.check("--write-baseline", known);
        assertThat(checkout.read("known.txt")).contains("blind-spot store ");
        assertThat(checkout.check("--baseline", known).code()).isZero();

        checkout.write(
                "src/lib.rs",
                "// magistrait: allow(blind-spot) generates nothing async\n#[unknown::generate]\ntrait Row { async fn row(&self); }\n");
        assertThat(checkout.check().code()).isZero();
        assertThat(checkout.out()).doesNotContain("[blind-spot]", "unused-suppression");
    }

    @Test
    void only_what_a_branch_makes_unreadable_counts() throws Exception {
        checkout.commit();
        assertThat(checkout.check("--since", "HEAD").code()).isZero();

        checkout.write("src/lib.rs", LIB + "mod young;\n").write("src/young.rs", "\u0000\u0001 no Rust either");
        assertThat(checkout.check("--since", "HEAD").code()).isEqualTo(3);
        assertThat(checkout.out()).contains("young.rs").doesNotContain("old.rs", "part.rs");
    }
}
