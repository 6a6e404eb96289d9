package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Checkout;
import dev.magistrait.cli.Invocation;
import dev.magistrait.engine.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy fetch}, from a repository that lies on this machine. */
class PolicyFetchCommandTest {

    private static final String SHARED = "levels: { refining-impl: error }\n";

    @TempDir
    private Path directory = Path.of("");

    private String rev = "";

    @BeforeEach
    void write() throws Exception {
        new Checkout(directory.resolve("repository")).write("acme.yaml", SHARED).commit();
        try (Git git = Git.open(directory.resolve("repository").toFile())) {
            rev = git.log().call().iterator().next().name();
        }
        extend(sha256());
    }

    @Test
    void fetches_what_is_pinned_once_for_all_checks() throws Exception {
        Invocation before = program();
        assertThat(before.run("policy", "show", directory.toString())).isEqualTo(2);
        assertThat(before.err()).contains("has not been fetched", "`magistrait policy fetch` does");

        Invocation first = program();
        assertThat(first.run("policy", "fetch", policy())).as(first.err()).isZero();
        assertThat(first.out()).isEqualTo("fetched  " + name() + "  sha256:" + sha256() + "\n");

        Invocation again = program();
        assertThat(again.run("policy", "fetch", policy())).isZero();
        assertThat(again.out()).isEqualTo("had      " + name() + "  sha256:" + sha256() + "\n");

        Invocation after = program();
        assertThat(after.run("policy", "show", directory.toString())).isZero();
        assertThat(after.out()).contains("# " + name() + ":1\n");
    }

    @Test
    void keeps_nothing_that_is_not_what_is_pinned() throws IOException {
        String wrong = "0".repeat(64);
        extend(wrong);

        Invocation program = program();
        assertThat(program.run("policy", "fetch", policy())).isEqualTo(2);
        assertThat(program.err()).contains("`acme.yaml` is not the file that is pinned");
        assertThat(program.out()).isEmpty();
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void tells_when_there_is_nothing_to_fetch() throws IOException {
        Files.writeString(Path.of(policy()), "title: alone\n");

        Invocation program = program();
        assertThat(program.run("policy", "fetch", policy())).isZero();
        assertThat(program.out()).isEqualTo("nothing to fetch: no policy in Git is extended\n");
    }

    private Invocation program() {
        return new Invocation()
                .with(Catalogue.rules())
                .with("XDG_CACHE_HOME", directory.resolve("cache").toString());
    }

    private void extend(String sha256) throws IOException {
        Files.writeString(
                Path.of(policy()),
                "extends: [{ git: \"%s\", path: acme.yaml, rev: %s, sha256: \"%s\" }]\n"
                        .formatted(directory.resolve("repository").toUri(), rev, sha256));
    }

    private String policy() {
        return directory.resolve("magistrait.yaml").toString();
    }

    private String name() {
        return directory.resolve("repository").toUri() + "@" + rev.substring(0, 12) + ":acme.yaml";
    }

    private static String sha256() throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(SHARED.getBytes(StandardCharsets.UTF_8)));
    }
}
