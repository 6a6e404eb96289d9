package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What packages depend on by way of others: by manifests inside the workspace, by the lock file beyond it. */
class DependsTest {

    private static final String POLICY = """
            rules:
              - id: acme/on
                title: t
                when: { depends d: { on: [tokio, low] } }
                report: { at: $d, message: "{d.crate} {d.kind} {d.path} direct={d.direct} local={d.local} by={d.features} v={d.version}" }
            """;

    private static final String LOCK = """
            version = 4
            [[package]]
            name = "sqlx"
            version = "0.8.2"
            source = "registry+x"
            dependencies = [
             "sqlx-core",
             "tokio 1.43.0",
            ]
            [[package]]
            name = "sqlx-core"
            version = "0.8.2"
            source = "registry+x"
            [[package]]
            name = "tokio"
            version = "0.2.25"
            source = "registry+x"
            [[package]]
            name = "tokio"
            version = "1.43.0"
            source = "registry+x"
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("shop"), "")
                .write("Cargo.toml", "[workspace]\nmembers = [\"*\"]\nresolver = \"2\"\n")
                .write("magistrait.yaml", POLICY);
        member("low", "");
        member("mid", "[dependencies]\nlow = { path = \"../low\", optional = true }\n");
        member("built", "[build-dependencies]\nlow = { path = \"../low\" }\n");
        member("tested", "[dev-dependencies]\nlow = { path = \"../low\" }\n");
        member("top", "[dependencies]\nmid = { path = \"../mid\" }\ntested = { path = \"../tested\" }\n");
        member("viabuilt", "[dependencies]\nbuilt = { path = \"../built\" }\n");
        member("data", "[dependencies]\nsqlx = \"0.8\"\n");
    }

    private void member(String name, String dependencies) {
        checkout.write(
                        name + "/Cargo.toml",
                        "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n" + dependencies)
                .write(name + "/src/lib.rs", "");
    }

    private String shown() {
        return checkout.check("--format", "markdown").out();
    }

    @Test
    void manifests_tell_kind_way_and_what_is_optional() {
        assertThat(shown())
                .contains(
                        "built build built -> low direct=true local=true by=no features",
                        "mid normal mid -> low direct=true local=true by=mid/low",
                        "tested dev tested -> low direct=true",
                        "top normal top -> mid -> low direct=false local=true by=mid/low",
                        "viabuilt build viabuilt -> built -> low direct=false")
                .doesNotContain("top -> tested", "top dev", "data");
    }

    @Test
    void the_lock_file_leads_on_and_what_rests_on_it_is_likely() {
        checkout.write("Cargo.lock", LOCK);

        String out = checkout.check().out();

        assertThat(out)
                .contains("data normal data -> sqlx -> tokio direct=false local=false by=no features v=0.2.25, 1.43.0");
        assertThat(out)
                .contains(
                        "likely, not certain: `Cargo.lock` tells neither kinds nor features of what other packages depend on");
        assertThat(out).doesNotContain("no `Cargo.lock`");
    }

    @Test
    void without_a_lock_file_it_is_said_what_is_not_seen() {
        assertThat(checkout.check("--format", "json").out())
                .contains(
                        "\"lock-file\"",
                        "there is no `Cargo.lock`: what packages of others depend on is not seen by `acme/on`");
    }

    @Test
    void a_way_without_optional_steps_goes_before_a_shorter_one() {
        member("far", "[dependencies]\nlow = { path = \"../low\" }\n");
        member("both", "[dependencies]\nlow = { path = \"../low\", optional = true }\nfar = { path = \"../far\" }\n");

        assertThat(shown()).contains("both normal both -> far -> low direct=false local=true by=no features");
    }
}
