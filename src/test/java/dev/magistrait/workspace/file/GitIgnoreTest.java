package dev.magistrait.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.workspace.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GitIgnoreTest {

    private static final List<String> FILES = List.of(
            "a.rs",
            "b.rs",
            "x/a.rs",
            "x/y/a.rs",
            "x/y/z/b.rs",
            "build/a.rs",
            "x/build/a.rs",
            "x/build.rs",
            "doc/a.txt",
            "doc/x/a.txt",
            "#odd",
            "!odd",
            "sp ace",
            "trail ",
            "star*",
            "v1",
            "v2",
            "va",
            ".dot/a",
            "deep/keep",
            "deep/other");

    private static final List<String> RULES = List.of(
            "*.rs\n!b.rs",
            "/a.rs",
            "x/a.rs",
            "build",
            "build/",
            "/build/",
            "x/",
            "x/*",
            "x/**",
            "**/a.rs",
            "x/**/b.rs",
            "x/**/a.rs",
            "doc/**/*.txt",
            "/doc/*.txt",
            "# no rule\n\n",
            "\\#odd",
            "\\!odd",
            "sp\\ ace",
            "trail ",
            "trail\\ ",
            "star\\*",
            "v[0-9]",
            "v[!0-9]",
            "v[^1]",
            "v?",
            "?",
            "*",
            "*\n!*/\n!keep",
            "/*\n!/deep",
            "**",
            "**/",
            "/",
            "a",
            "[unclosed",
            "*a*r*s",
            "x/y",
            "y/z",
            "**/y/z",
            "!a.rs");

    @TempDir
    Path directory;

    @Test
    void rules_mean_what_they_mean_to_git() throws IOException, InterruptedException {
        assumeTrue(git("init", "-q").isEmpty(), "git is missing");
        for (String file : FILES) {
            Tree.put(directory.resolve(file), "");
        }
        int ignored = 0;
        for (String rules : RULES) {
            Tree.put(directory.resolve(".gitignore"), rules + "\n");
            Set<String> ours = kept(directory, GitIgnore.NONE, new TreeSet<>());
            Set<String> gits = new TreeSet<>(git("ls-files", "-z", "--others", "--exclude-standard"));

            assertThat(ours).as("kept by %s", rules).isEqualTo(gits);
            ignored += FILES.size() + 1 - ours.size();
        }
        assertThat(ignored).isGreaterThan(100);
    }

    @Test
    void the_innermost_file_decides() {
        Tree.put(directory.resolve(".gitignore"), "*.rs\n");
        Tree.put(directory.resolve("x/.gitignore"), "!a.rs\n");
        for (String file : List.of("a.rs", "x/a.rs", "x/b.rs", "x/y/a.rs")) {
            Tree.put(directory.resolve(file), "");
        }

        assertThat(kept(directory, GitIgnore.NONE, new TreeSet<>()))
                .containsExactly(".gitignore", "x/.gitignore", "x/a.rs", "x/y/a.rs");
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hostile_rules_are_matched_in_no_time() {
        Tree.put(directory.resolve(".gitignore"), "*a".repeat(100) + "*b\n" + "**/a/".repeat(100) + "b\n");
        GitIgnore rules = GitIgnore.NONE.in(directory, "");
        String name = "a".repeat(250);

        assertThat(rules.ignores("a/".repeat(500) + name, name, false)).isFalse();
    }

    private Set<String> kept(Path from, GitIgnore above, Set<String> found) {
        GitIgnore rules = above.in(from, name(from));
        try (var entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                boolean isDirectory = Files.isDirectory(entry);
                String name = String.valueOf(entry.getFileName());
                if (entry.endsWith(".git") || rules.ignores(name(entry), name, isDirectory)) {
                    continue;
                }
                if (isDirectory) {
                    kept(entry, rules, found);
                } else {
                    found.add(name(entry));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    /** What git prints, apart at its NULs; the user's own settings play no part. */
    private List<String> git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("git", "-c", "core.excludesFile=");
        builder.command().addAll(List.of(arguments));
        Process git;
        try {
            git = builder.directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            return List.of("missing: " + e.getMessage());
        }
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return out.isEmpty() ? List.of() : List.of(out.split("\0"));
    }

    private String name(Path below) {
        return directory.relativize(below).toString();
    }
}
