package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that ask who owns what they find. */
class OwnersTest {

    private static final String POLICY = """
            rules:
              - id: acme/platform
                title: t
                when: { trait t: { owner: "@acme/platform" } }
                report: { at: $t, message: "{t.name} belongs to {t.owner}" }
              - id: acme/nobody
                title: t
                when: { trait t: { owner: { not: "*" } } }
                report: { at: $t, message: "{t.name} has {t.owner}" }
              - id: acme/others
                title: t
                when:
                  trait t: {}
                  impl i: { trait: $t, owner: { not: $t.owner } }
                report: { at: $i, message: "{t.owner} wants {t.name} for itself, not {i.owner}" }
              - id: acme/unshared
                title: t
                when:
                  trait t: { owner: "*" }
                  no impl: { trait: $t, owner: "@acme/app" }
                report: { at: $t, message: "no impl of {t.name} is the application's" }
              - id: acme/manifest
                title: t
                when: { crate c: { owner: [dev@acme.example, "@acme/app"] } }
                report: { at: $c, message: "{c.name} belongs to {c.owner}" }
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        // The workspace lies below the top of its repository.
        checkout = new Checkout(directory.resolve("repository"), "rust")
                .write(".git/HEAD", "ref: refs/heads/main\n")
                .write("rust/Cargo.toml", "[workspace]\nmembers = [\"*\"]\nresolver = \"2\"\n")
                .write("rust/magistrait.yaml", POLICY);
        member("core", "", "pub trait Store { async fn f(&self); }\n");
        member("free", "", "pub trait Lost { async fn f(&self); }\n");
        member(
                "app",
                "[dependencies]\ncore = { path = \"../core\" }\n",
                "pub struct S;\nimpl core::Store for S { async fn f(&self) {} }\n");
    }

    private void member(String name, String rest, String code) {
        checkout.write(
                        "rust/" + name + "/Cargo.toml",
                        "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\npublish = false\n"
                                + rest)
                .write("rust/" + name + "/src/lib.rs", code);
    }

    private void own() {
        checkout.write(".github/CODEOWNERS", """
                /rust/core/ @acme/platform @octocat
                /rust/app/  @acme/app
                /rust/core/Cargo.toml dev@acme.example
                """);
    }

    @Test
    void owners_can_be_asked_for_denied_compared_and_shown() {
        own();

        assertThat(checkout.check("--rule", "acme/*").out())
                .contains(
                        "Store belongs to @acme/platform, @octocat",
                        "Lost has no owner",
                        "@acme/platform, @octocat wants Store for itself, not @acme/app",
                        "core belongs to dev@acme.example",
                        "app belongs to @acme/app")
                .doesNotContain("Lost belongs", "Store has", "no impl of", "free belongs", "CODEOWNERS");
    }

    @Test
    void what_others_have_does_not_count_for_what_one_has() {
        own();
        checkout.write("rust/app/src/lib.rs", "");

        assertThat(checkout.check("--rule", "acme/*").out()).contains("no impl of Store is the application's");
    }

    @Test
    void without_the_file_no_such_condition_holds_and_it_is_said_what_is_not_seen() {
        assertThat(checkout.findings("--rule", "acme/*")).isEmpty();
        assertThat(checkout.out())
                .contains(
                        "\"code-owners\"",
                        "there is no `CODEOWNERS` that can be read: who owns files is not seen by `acme/platform`, `acme/nobody`");
    }

    @Test
    void a_rule_that_only_shows_owners_holds_without_the_file() {
        checkout.write("rust/magistrait.yaml", """
                rules:
                  - id: acme/shown
                    title: t
                    when: { trait t: { name: Store } }
                    report: { at: $t, message: "{t.name} of {t.owner}" }
                """);

        assertThat(checkout.check("--rule", "acme/*").out()).contains("Store of no owner");
    }

    @Test
    void facts_have_owners_too() {
        own();

        assertThat(checkout.run(
                                "facts",
                                "trait",
                                checkout.path("rust").toString(),
                                "--where",
                                "owner=@acme/*",
                                "--fields",
                                "name,owner",
                                "--format",
                                "csv")
                        .out())
                .contains("Store", "@acme/platform")
                .doesNotContain("Lost");
    }
}
