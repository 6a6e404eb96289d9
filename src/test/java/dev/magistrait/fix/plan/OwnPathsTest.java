package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Refusal;
import dev.magistrait.fix.Safety;
import dev.magistrait.fix.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes of paths and manifests that policies declare. */
class OwnPathsTest {

    private static final String MOCKED = """
            rules:
              - id: a/x
                title: ports have a mock
                when: { trait t: { name: "*Port", macros: { not: mockall::automock } } }
                report: { at: $t, message: m }
                fix: { add-attribute: "mockall::automock" }
            """;

    private static final String SPAWNS = """
            rules:
              - id: a/x
                title: tasks are counted
                when: { spawn t: { sink: "tokio::*" } }
                report: { at: $t, message: m }
                fix: { replace-path: { from: "tokio::task", to: "crate::rt" } }
            """;

    private static final String JOB =
            "pub trait Job { fn run(&self) -> impl std::future::Future<Output = ()> + Send; }\n";

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void manifest() throws IOException {
        code().write("Cargo.toml", OwnCode.MANIFEST);
    }

    private OwnCode code() {
        return new OwnCode(directory);
    }

    @Test
    void paths_are_found_however_they_are_written() throws IOException {
        code().write("src/main.rs", JOB + """
                mod rt { pub use tokio::task::*; }
                use tokio as t;
                use t::task::{self, spawn as go, spawn_local};
                async fn all<J: Job + Sync + 'static>(a: &'static J) {
                    go(a.run());
                    task::spawn(a.run());
                    ::tokio::task::spawn /* here */ (async move { a.run().await });
                    t :: task ::
                        spawn(a.run());
                    spawn_local(a.run());
                }
                fn main() {}
                """);

        assertThat(code().offered(SPAWNS).transactions())
                .extracting(Transaction::safety)
                .containsOnly(Safety.SAFE);
        assertThat(code().read("src/main.rs")).isEqualTo(JOB + """
                mod rt { pub use tokio::task::*; }
                use tokio as t;
                use t::task::spawn_local;
                async fn all<J: Job + Sync + 'static>(a: &'static J) {
                    crate::rt::spawn(a.run());
                    crate::rt::spawn(a.run());
                    crate::rt::spawn /* here */ (async move { a.run().await });
                    crate::rt::spawn(a.run());
                    spawn_local(a.run());
                }
                fn main() {}
                """);
    }

    @Test
    void a_path_that_may_be_another_is_left() throws IOException {
        code().write("src/main.rs", JOB + """
                mod rt {}
                use tokio::task::*;
                async fn all<J: Job + Sync + 'static>(a: &'static J) {
                    spawn(a.run());
                    let mut set = tokio::task::JoinSet::new();
                    set.spawn(a.run());
                }
                fn main() {}
                """);

        Offer offer = code().offered(SPAWNS);

        assertThat(offer.transactions()).isEmpty();
        assertThat(offer.refusals())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.reason()).isEqualTo("it is not told that a path there is `tokio::task`"));
    }

    @Test
    void a_dependency_goes_only_if_nothing_names_it() throws IOException {
        String policy = """
                rules:
                  - id: a/x
                    title: no smol
                    when: { dependency t: { package: "smol*" } }
                    report: { at: $t, message: m }
                    fix: { remove-dependency: "smol*" }
                """;
        code().write("Cargo.toml", OwnCode.MANIFEST + """
                smol = { version = "2", features = ["x"] } # why
                smol-a = "1"
                runtime = { package = "smolscale", version = "1" }
                smol-b = "1"

                [dependencies.smol-c]
                version = "1"

                [features]
                b = ["smol-b/full"]
                """);
        code().write("src/main.rs", "fn main() { smol_a::run(); }\n");

        Offer offer = code().offered(policy);

        assertThat(offer.refusals())
                .extracting(Refusal::reason)
                .containsExactly(
                        "`smol_a` is named in `store`, or may be where code is not seen",
                        "features or other keys speak of it too");
        assertThat(offer.transactions())
                .filteredOn(t -> t.safety() == Safety.REVIEW)
                .singleElement()
                .satisfies(t -> assertThat(t.title()).isEqualTo("remove the dependency of `store` on `smol`"))
                .satisfies(t -> assertThat(t.reasons())
                        .containsExactly("the features that are turned on there may be needed elsewhere"));
        assertThat(code().read("Cargo.toml")).isEqualTo(OwnCode.MANIFEST + """
                smol-a = "1"
                smol-b = "1"

                [features]
                b = ["smol-b/full"]
                """);
    }

    @Test
    void a_dependency_comes_with_what_is_asked_for_once() throws IOException {
        String policy = """
                rules:
                  - id: a/x
                    title: crates have a runtime
                    when: { crate t: {} }
                    report: { at: $t, message: m }
                    fix: { add-dependency: { name: acme-rt, version: "1.2", kind: dev, features: [full, "a/b"] } }
                """.replace(", \"a/b\"", ", test");
        code().write("src/main.rs", "fn main() {}\n");

        assertThat(code().offered(policy).transactions())
                .singleElement()
                .satisfies(t -> assertThat(t.reasons()).containsExactly("`acme-rt` is new to the workspace"));
        assertThat(code().read("Cargo.toml")).isEqualTo(OwnCode.MANIFEST + """

                [dev-dependencies]
                acme-rt = { version = "1.2", features = ["full", "test"] }
                """);
        assertThat(code().offered(policy).refusals())
                .extracting(Refusal::reason)
                .containsExactly("nothing is to be changed");
    }

    @Test
    void a_lone_file_has_no_manifest() throws IOException {
        Files.delete(directory.resolve("Cargo.toml"));
        code().write("lone.rs", "trait APort { async fn f(&self); }\n");
        String policy =
                MOCKED.replace("add-attribute: \"mockall::automock\"", "add-dependency: { name: a, version: 1 }");

        assertThat(code().offered(policy, "lone.rs").refusals())
                .extracting(Refusal::reason)
                .containsExactly("it belongs to no package with a manifest");
    }
}
