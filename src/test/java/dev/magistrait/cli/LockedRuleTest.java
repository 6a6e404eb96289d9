package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a policy locks, neither comments nor other policies dismiss. */
class LockedRuleTest {

    private static final String FOUND = "dyn-native-async lib.rs:3";

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void write() {
        checkout = new Checkout(directory)
                .write("org.yaml", "locked: [dyn-native-async]\n")
                .write("src/lib.rs", """
                        trait T { async fn f(&self); }
                        // magistrait: allow(dyn-native-async) because
                        fn g(_: &dyn T) {}
                        """);
    }

    private String[] by(String... policies) {
        String[] options = new String[policies.length];
        for (int i = 0; i < policies.length; i++) {
            options[i] = "--policy=" + checkout.path(policies[i]);
        }
        return options;
    }

    @Test
    void a_comment_does_not_dismiss_it() {
        assertThat(checkout.findings(by("org.yaml"))).containsExactly(FOUND);
        assertThat(checkout.code()).isEqualTo(1);
        assertThat(checkout.check(by("org.yaml")).out())
                .contains("this comment would dismiss it, but " + checkout.path("org.yaml")
                        + ":1:10 locks `dyn-native-async`");
        assertThat(checkout.check().out()).contains("findings: none\ndismissed: 1 suppressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels: { dyn-native-async: off }",
                "scopes: [{ where: '**', levels: { dyn-native-async: note } }]",
                "waivers: [{ rule: dyn-native-async, reason: r, owner: o }]"
            })
    void what_stands_before_the_lock_counts_for_nothing(String text) {
        checkout.write("repo.yaml", text + "\n");
        checkout.write("src/lib.rs", "trait T { async fn f(&self); }\n\nfn g(_: &dyn T) {}\n");

        assertThat(checkout.findings(by("repo.yaml", "org.yaml")))
                .contains(FOUND)
                .hasSize(2);
        assertThat(checkout.code()).isEqualTo(1);
        assertThat(checkout.check(by("repo.yaml", "org.yaml")).out())
                .contains("`dyn-native-async` is locked by " + checkout.path("org.yaml") + ":1:10, so that its ")
                .contains(" counts for nothing\n --> " + checkout.path("repo.yaml") + ":1:");
    }
}
