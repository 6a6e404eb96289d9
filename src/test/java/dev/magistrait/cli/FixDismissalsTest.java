package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fix} on waivers and baselines that are left over. */
class FixDismissalsTest {

    private static final String STALE = """
              # of the old gateway
              - rule: needless-async-trait
                trait: "store::Gone"
                reason: goes with the old gateway
                owner: storage
                until: 2099-12-31

            """;
    private static final String USED = """
              - { rule: dyn-native-async, trait: "store::Store", reason: soon, owner: storage, until: 2099-12-31 }
            """;
    private static final String CODE = """
            trait Store {
                async fn load(&self);
            }
            fn a(_: &dyn Store) {}
            fn b(_: &dyn Store) {}
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void writeWorkspace() {
        checkout = new Checkout(directory.resolve("store"))
                .write("src/lib.rs", CODE)
                .with("XDG_STATE_HOME", directory.resolve("state").toString());
    }

    private Checkout fix(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "fix";
        words[1] = directory.resolve("store").toString();
        System.arraycopy(options, 0, words, 2, options.length);
        return checkout.run(words);
    }

    @Test
    void a_stale_waiver_goes_with_its_lines_and_others_stay() throws Exception {
        checkout.write(
                "magistrait.yaml", "title: Store\nwaivers:\n" + STALE + USED + "levels:\n  public-rpitit: off\n");

        assertThat(fix("--rule", "stale-waiver", "--apply", "--allow-no-vcs").code())
                .isZero();

        assertThat(checkout.out()).contains("applied      safe    remove a stale waiver (");
        assertThat(checkout.read("magistrait.yaml"))
                .isEqualTo("title: Store\nwaivers:\n  # of the old gateway\n\n" + USED
                        + "levels:\n  public-rpitit: off\n");
        assertThat(fix("--rule", "stale-waiver").out()).isEqualTo("fixes: none\n");
    }

    @Test
    void a_list_of_which_nothing_stays_goes_with_its_key() throws Exception {
        String other = STALE.replace("# of the old gateway", "# of another").replace("Gone", "Left");
        checkout.write(
                "magistrait.yaml", "title: Store\nwaivers:\n" + STALE + other + "levels:\n  public-rpitit: off\n");

        assertThat(fix("--rule", "stale-waiver", "--apply", "--allow-no-vcs").code())
                .isZero();

        assertThat(checkout.out()).contains("remove 2 stale waivers");
        assertThat(checkout.read("magistrait.yaml"))
                .doesNotContain("waivers:", "rule:")
                .contains("public-rpitit");
        assertThat(fix("--rule", "stale-waiver").code()).isZero();
    }

    @Test
    void a_waiver_in_brackets_is_left_to_people() {
        checkout.write(
                "magistrait.yaml",
                "title: Store\nwaivers: [{ rule: needless-async-trait, trait: \"store::Gone\", reason: x, owner: y, until: 2099-12-31 }]\n");

        assertThat(fix("--rule", "stale-waiver").out()).isEqualTo("fixes: none\n");
    }

    @Test
    void what_is_mended_goes_out_of_the_baseline() throws Exception {
        String known = directory.resolve("store/known.txt").toString();
        checkout.check("--write-baseline", known);
        checkout.write("src/lib.rs", CODE.replace("fn b(_: &dyn Store) {}\n", ""));

        assertThat(fix("--rule", "obsolete-baseline", "--baseline", known, "--apply", "--allow-no-vcs")
                        .code())
                .isZero();

        assertThat(checkout.read("known.txt")).endsWith(" 1\n").hasLineCount(2);
        checkout.write("src/lib.rs", "pub struct None;\n");
        assertThat(fix("--rule", "obsolete-baseline", "--baseline", known, "--apply", "--allow-no-vcs")
                        .code())
                .isZero();
        assertThat(checkout.read("known.txt")).hasLineCount(1);
    }

    @Test
    void other_peoples_policies_and_baselines_stay_as_they_are() throws Exception {
        String known = directory.resolve("known.txt").toString();
        checkout.check("--write-baseline", known);
        checkout.write("src/lib.rs", "pub struct None;\n");

        fix("--rule", "obsolete-baseline", "--baseline", known, "--apply", "--allow-no-vcs");

        assertThat(checkout.out()).contains("refused", "lies outside of the checked tree");
        assertThat(Path.of(known)).content().hasLineCount(2);
    }
}
