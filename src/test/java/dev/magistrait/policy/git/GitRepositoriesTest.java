package dev.magistrait.policy.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.Policies;
import dev.magistrait.policy.Policy;
import dev.magistrait.policy.load.Loading;
import dev.magistrait.policy.load.PolicyLoader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies in a repository that lies on this machine. */
class GitRepositoriesTest {

    private static final String TEXT = "title: shared\nlevels: { refining-impl: error }\n";

    @TempDir
    private Path directory = Path.of("");

    private String rev = "";

    @BeforeEach
    void commit() throws Exception {
        Path root = directory.resolve("repository");
        Path repository = Files.createDirectories(root.resolve("policies"));
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            Files.writeString(repository.resolve("acme.yaml"), TEXT);
            git.add().addFilepattern(".").call();
            rev = git.commit()
                    .setMessage("one")
                    .setSign(false)
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .call()
                    .name();
            Files.writeString(repository.resolve("acme.yaml"), "title: newer\n");
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("two")
                    .setSign(false)
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .call();
        }
    }

    private String policy(String rev, String path, String sha256) throws IOException {
        String text = "extends: [{ git: '%s', path: %s, rev: %s, sha256: %s }]\n"
                .formatted(directory.resolve("repository").toUri(), path, rev, sha256);
        return Files.writeString(directory.resolve("p.yaml"), text).toString();
    }

    private PolicyLoader loader() {
        return new PolicyLoader(Policies.catalogue(), new GitRepositories(directory.resolve("cache")));
    }

    private static String sha256() {
        return Loading.sha256(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void is_fetched_once_and_needs_no_repository_afterwards() throws IOException {
        String file = policy(rev, "policies/acme.yaml", sha256());
        assertThat(Policies.read(loader().load(List.of(file))).title()).isEqualTo("shared");

        delete(directory.resolve("repository"));

        Policy again = Policies.read(loader().load(List.of(file)));
        assertThat(Policies.level(again, "refining-impl").origin().file())
                .endsWith("/repository/@" + rev.substring(0, 12) + ":policies/acme.yaml");
        assertThat(Policies.read(loader().discovered(Path.of(file), "p.yaml")).title())
                .isEqualTo("shared");
    }

    @Test
    void a_policy_that_was_found_fetches_nothing() throws IOException {
        String file = policy(rev, "policies/acme.yaml", sha256());

        assertThat(Policies.mistakes(loader().discovered(Path.of(file), "p.yaml")))
                .singleElement()
                .asString()
                .startsWith("p.yaml:1:11: `file:")
                .contains("has not been fetched; `magistrait policy fetch` does");
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void another_hash_is_a_mistake_and_nothing_is_kept() throws IOException {
        String file = policy(rev, "policies/acme.yaml", "0".repeat(64));

        assertThat(Policies.mistakes(loader().load(List.of(file))))
                .singleElement()
                .asString()
                .contains("is not the file that is pinned; expected SHA-256 000")
                .contains("it has " + sha256());
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    @Test
    void what_was_changed_in_the_cache_is_fetched_anew() throws IOException {
        String file = policy(rev, "policies/acme.yaml", sha256());
        Policies.read(loader().load(List.of(file)));
        Files.writeString(directory.resolve("cache").resolve(sha256() + ".yaml"), "title: forged\n");

        assertThat(Policies.read(loader().load(List.of(file))).title()).isEqualTo("shared");
    }

    @Test
    void a_commit_or_file_that_is_not_there_is_a_mistake() throws IOException {
        assertThat(Policies.mistakes(loader().load(List.of(policy("0".repeat(40), "policies/acme.yaml", sha256())))))
                .singleElement()
                .asString()
                .contains("has no commit 0000");
        assertThat(Policies.mistakes(loader().load(List.of(policy(rev, "policies/other.yaml", sha256())))))
                .singleElement()
                .asString()
                .contains("the commit has no file `policies/other.yaml`");
    }

    @Test
    void a_repository_that_is_not_there_is_a_mistake() throws IOException {
        String file = policy(rev, "policies/acme.yaml", sha256());
        delete(directory.resolve("repository"));

        assertThat(Policies.mistakes(loader().load(List.of(file))))
                .singleElement()
                .asString()
                .contains("cannot be fetched");
    }

    @Test
    void a_policy_from_elsewhere_extends_no_file_of_this_machine() throws Exception {
        String text = "extends: [base.yaml]\n";
        Files.writeString(directory.resolve("base.yaml"), "title: of this machine\n");
        Files.writeString(directory.resolve("repository/policies/acme.yaml"), text);
        String commit;
        try (Git git = Git.open(directory.resolve("repository").toFile())) {
            git.add().addFilepattern(".").call();
            commit = git.commit()
                    .setMessage("three")
                    .setSign(false)
                    .setAuthor("a", "a@b")
                    .setCommitter("a", "a@b")
                    .call()
                    .name();
        }
        String file = policy(commit, "policies/acme.yaml", Loading.sha256(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(Policies.mistakes(loader().load(List.of(file))))
                .singleElement()
                .asString()
                .contains("a policy from elsewhere cannot extend the file `base.yaml`");
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
