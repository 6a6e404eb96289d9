package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.fix.tool.Programs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code fix}, from command line to exit code. */
class FixCommandTest {

    private static final String IDLE = """
            // magistrait: allow(dyn-native-async) for the old gateway
            pub struct Idle;
            fn behind() {} // magistrait: allow(needless-async-trait) no more
            trait Store {
                async fn load(&self);
            }
            // magistrait: allow(needless-async-trait, dyn-native-async) the one of both
            fn a(_: &dyn Store) {}
            """;
    private static final String MENDED = """
            pub struct Idle;
            fn behind() {}
            trait Store {
                async fn load(&self);
            }
            // magistrait: allow(dyn-native-async) the one of both
            fn a(_: &dyn Store) {}
            """;
    private static final String RULE = "unused-suppression";

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void writeWorkspace() {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", IDLE)
                .with("XDG_STATE_HOME", directory.resolve("state").toString());
    }

    private Checkout fix(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "fix";
        words[1] = directory.resolve("store").toString();
        words[2] = "--rule";
        words[3] = RULE;
        System.arraycopy(options, 0, words, 4, options.length);
        return checkout.run(words);
    }

    @Test
    void rules_of_the_policy_can_be_asked_for() {
        Invocation program = new Invocation();
        assertThat(program.run("fix", "samples/policy-fixes", "--rule", "acme/one-runtime"))
                .isEqualTo(1);
        assertThat(program.out())
                .contains("-smol = \"2\"", "remove the dependency of `acme-orders` on `smol`")
                .doesNotContain("acme_rt::spawn");

        Invocation mistyped = new Invocation();
        assertThat(mistyped.run("fix", "samples/policy-fixes", "--rule", "acme/one-runtim"))
                .isEqualTo(2);
        assertThat(mistyped.err())
                .contains(
                        "unknown rule `acme/one-runtim`", "did you mean `acme/one-runtime` or `acme/on-the-runtime`?");
    }

    @Test
    void a_diff_and_a_table_are_shown_and_nothing_is_changed() throws Exception {
        checkout.commit();

        assertThat(fix().code()).isEqualTo(1);

        assertThat(checkout.err()).isEmpty();
        assertThat(checkout.out()).isEqualTo("""
                diff --git a/src/lib.rs b/src/lib.rs
                --- a/src/lib.rs
                +++ b/src/lib.rs
                @@ -1,8 +1,7 @@
                -// magistrait: allow(dyn-native-async) for the old gateway
                 pub struct Idle;
                -fn behind() {} // magistrait: allow(needless-async-trait) no more
                +fn behind() {}
                 trait Store {
                     async fn load(&self);
                 }
                -// magistrait: allow(needless-async-trait, dyn-native-async) the one of both
                +// magistrait: allow(dyn-native-async) the one of both
                 fn a(_: &dyn Store) {}
                offered      safe    remove a suppression of `dyn-native-async` (src/lib.rs)
                offered      safe    remove a suppression of `needless-async-trait` (src/lib.rs)
                offered      safe    suppress `needless-async-trait` no longer (src/lib.rs)
                fixes: 3 offered in 1 file
                """);
        assertThat(checkout.read("src/lib.rs")).isEqualTo(IDLE);
    }

    @Test
    void git_applies_what_is_shown() throws Exception {
        assumeTrue(Programs.find("git", System.getenv()).isPresent());
        checkout.commit();
        String patch = fix().out();

        Path tree = directory.resolve("store");
        Process git =
                new ProcessBuilder("git", "apply", "-").directory(tree.toFile()).start();
        try (var in = git.getOutputStream()) {
            in.write(patch.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(git.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(git.exitValue()).isZero();
        assertThat(checkout.read("src/lib.rs")).isEqualTo(MENDED);
    }

    @Test
    void ends_of_lines_a_missing_last_one_and_a_byte_order_mark_stay() throws Exception {
        String windows = "\uFEFF" + IDLE.strip().replace("\n", "\r\n");
        checkout.write("src/lib.rs", windows).commit();
        byte[] patch =
                fix("--output", directory.resolve("fix.patch").toString()).out().getBytes(StandardCharsets.UTF_8);
        assertThat(new String(patch, StandardCharsets.UTF_8)).doesNotContain("@@");

        try (Git git = Git.open(directory.resolve("store").toFile())) {
            byte[] exact = Files.readAllBytes(directory.resolve("fix.patch"));
            git.apply().setPatch(new ByteArrayInputStream(exact)).call();
        }
        String mended = "\uFEFF" + MENDED.strip().replace("\n", "\r\n");
        assertThat(checkout.read("src/lib.rs")).isEqualTo(mended);

        checkout.write("src/lib.rs", windows).commit();
        assertThat(fix("--apply").code()).isZero();
        assertThat(checkout.read("src/lib.rs")).isEqualTo(mended);
    }

    @Test
    void applied_once_it_changes_nothing_a_second_time() throws Exception {
        checkout.commit();

        assertThat(fix("--apply").code()).isZero();
        assertThat(checkout.out())
                .startsWith("applied      safe    remove a suppression")
                .endsWith("fixes: 3 applied in 1 file\n");
        assertThat(checkout.read("src/lib.rs")).isEqualTo(MENDED);
        assertThat(directory.resolve("state/magistrait/fix")).isEmptyDirectory();

        checkout.commit();
        assertThat(fix("--apply").code()).isZero();
        assertThat(checkout.out()).isEqualTo("fixes: none\n");
    }

    @Test
    void what_no_commit_has_is_left_alone() throws Exception {
        assertThat(fix("--apply").code()).isEqualTo(2);
        assertThat(checkout.err())
                .contains("lies in no Git working tree, and could not be brought back; nothing was changed")
                .contains("`--allow-no-vcs`");

        checkout.write("src/lib.rs", "fn a() {}\n").commit().write("src/lib.rs", IDLE);
        assertThat(fix("--apply").code()).isEqualTo(2);
        assertThat(checkout.err()).contains("uncommitted changes in `src/lib.rs`; nothing was changed");
        assertThat(checkout.read("src/lib.rs")).isEqualTo(IDLE);

        assertThat(fix("--apply", "--allow-dirty").code()).isZero();
        assertThat(checkout.read("src/lib.rs")).isEqualTo(MENDED);
    }

    @Test
    void without_git_if_that_is_said() throws IOException {
        assertThat(fix("--apply", "--allow-no-vcs").code()).isZero();
        assertThat(checkout.read("src/lib.rs")).isEqualTo(MENDED);
    }

    @Test
    void machines_are_told_edits_and_fates() {
        assertThat(fix("--format", "json").code()).isEqualTo(1);

        JsonNode document = JsonMapper.shared().readTree(checkout.out());
        assertThat(document.at("/schema").asString()).isEqualTo("magistrait.fix/1");
        JsonNode third = document.at("/workspaces/0/transactions/2");
        assertThat(third.at("/fate").asString()).isEqualTo("offered");
        assertThat(third.at("/safety").asString()).isEqualTo("safe");
        assertThat(third.at("/findings/0/rule").asString()).isEqualTo(RULE);
        assertThat(third.at("/edits/0/line").asInt()).isEqualTo(7);
        assertThat(third.at("/edits/0/with/0").asString()).isEqualTo("dyn-native-async");
        assertThat(document.at("/diff").asString()).startsWith("diff --git a/");
        assertThat(document.at("/summary/offered").asInt()).isEqualTo(3);
    }

    @Test
    void reviewdog_is_told_what_to_suggest() {
        checkout.write("src/lib.rs", "fn é() {} // magistrait: allow(dyn-native-async) gone\n");

        assertThat(fix("--format", "rdjson").code()).isEqualTo(1);

        JsonNode found = JsonMapper.shared().readTree(checkout.out()).at("/diagnostics/0");
        assertThat(found.at("/location/path").asString()).endsWith("src/lib.rs");
        assertThat(found.at("/severity").asString()).isEqualTo("WARNING");
        assertThat(found.at("/code/value").asString()).isEqualTo(RULE);
        assertThat(found.at("/suggestions/0/range/start/column").asInt()).isEqualTo("fn é() {}".length() + 2);
        assertThat(found.at("/suggestions/0/text").asString("")).isEmpty();
    }

    @Test
    void words_that_mean_nothing_are_refused() {
        assertThat(checkout.run("fix", path(), "--rule", "unused-supression").code())
                .isEqualTo(2);
        assertThat(checkout.err()).contains("unknown rule", "did you mean `unused-suppression`?");
        assertThat(checkout.run("fix", path(), "--trait", "Stor").code()).isEqualTo(2);
        assertThat(checkout.err()).contains("no trait `Stor` has a verdict here", "`store::Store`");
        assertThat(checkout.run("fix", path(), "--to", "boxed").code()).isEqualTo(2);
        assertThat(checkout.run("fix", path(), "--to", "native", "--with", "luck")
                        .code())
                .isEqualTo(2);
        assertThat(checkout.err()).contains("`--with luck` is not known", "`dynosaur`");
        assertThat(checkout.run("fix", path(), "--with", "bridge").code()).isEqualTo(2);
        assertThat(checkout.err()).contains("stands beside a mechanism");
        assertThat(checkout.run("fix", path(), "--to", "async-trait", "--with", "bridge")
                        .code())
                .isEqualTo(2);
        assertThat(checkout.err()).contains("serves trait objects itself");
        assertThat(checkout.run("fix", path(), "--undo", "--continue").code()).isEqualTo(2);
        assertThat(checkout.run("fix", path(), "--undo").out()).isEqualTo("nothing was left half-way here\n");
    }

    @Test
    void a_trait_object_is_given_a_companion() {
        checkout.write("src/lib.rs", """
                trait Store {
                    async fn load(&self);
                }
                fn a(_: &dyn Store) {}
                """);

        assertThat(checkout.run("fix", path(), "--to", "native", "--with", "bridge")
                        .code())
                .isEqualTo(1);
        assertThat(checkout.out()).contains("+fn a(_: &dyn dyn_store::DynStore) {}", "`store::Store` with bridge");
    }

    @Test
    void lines_that_would_command_a_terminal_are_not_shown_as_they_are() {
        checkout.write("src/lib.rs", "// \u001b[2J\n" + IDLE);

        assertThat(fix().out()).contains(" // \\u{1b}[2J\n").doesNotContain("\u001b");
        assertThat(checkout.err()).contains("some lines of the diff are not shown as they are", "--output FILE");
    }

    @Test
    void nothing_is_left_to_change_in_clean_code() {
        checkout.write("src/lib.rs", "pub struct Idle;\n");

        assertThat(fix().code()).isZero();
        assertThat(checkout.out()).isEqualTo("fixes: none\n");
    }

    private String path() {
        return directory.resolve("store").toString();
    }
}
