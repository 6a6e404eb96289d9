package dev.magistrait.workspace.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns as GitHub documents them for {@code CODEOWNERS}. */
class CodeOwnersTest {

    @TempDir
    private Path directory;

    private static boolean matches(String pattern, String path) {
        return !CodeOwners.read(pattern + " @a").of(path).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*             | src/lib.rs            | true",
                "*.rs          | src/lib.rs            | true",
                "*.rs          | src/lib.rs.txt        | false",
                "/build/logs/  | build/logs/a/b.rs     | true",
                "/build/logs/  | x/build/logs/a.rs     | false",
                "docs/*        | docs/start.rs         | true",
                "docs/*        | docs/build/start.rs   | false",
                "apps/         | a/apps/b/c.rs         | true",
                "apps/         | a/apps                | false",
                "/docs/        | docs/a.rs             | true",
                "/docs/        | a/docs/a.rs           | false",
                "/apps/github  | apps/github           | true",
                "/apps/github  | apps/github/a.rs      | true",
                "/apps/github  | apps/github2/a.rs     | false",
                "apps/github   | a/apps/github/a.rs    | false",
                "**/logs       | a/b/logs/c.rs         | true",
                "**/logs       | logs/c.rs             | true",
                "crates/*/src  | crates/a/src/b/c.rs   | true",
                "crates/*/src  | crates/src/c.rs       | false",
                "crates/**/src | crates/src/c.rs       | true",
                "crates/**/src | crates/a/b/src/c.rs   | true",
                "crates/**     | crates                | false",
                "/*            | lib.rs                | true",
                "/*            | src/lib.rs            | false",
                "f?o           | foo/a.rs              | true",
                "f?o           | fo/a.rs               | false",
                "/a/[b]/c.rs   | a/[b]/c.rs            | true",
                "/a/[b]/c.rs   | a/b/c.rs              | false",
                "/with\\ blank/ | with blank/c.rs      | true",
                "f\\*o         | f*o                   | true",
                "f\\*o         | fxo                   | false",
                "Lib.rs        | lib.rs                | false",
                "***           | a.rs                  | false",
                "/             | a.rs                  | false",
            })
    void patterns_mean_what_github_says(String pattern, String path, boolean matches) {
        assertThat(matches(pattern, path)).isEqualTo(matches);
    }

    @Test
    void the_last_line_that_matches_names_all_owners_or_none() {
        CodeOwners owners = CodeOwners.read("""
                # everything
                *            @acme/all
                /crates/     @acme/platform  dev@acme.example # with a comment
                /crates/free/
                *.sql        @acme/data
                /crates/core/src/lib.rs @octocat
                !/crates/core/ @acme/nobody
                /crates/core/src/ nobody
                \\#odd        @acme/nobody
                """);

        assertThat(owners.of("README.md")).containsExactly("@acme/all");
        assertThat(owners.of("crates/core/Cargo.toml")).containsExactly("@acme/platform", "dev@acme.example");
        assertThat(owners.of("crates/free/src/lib.rs")).isEmpty();
        assertThat(owners.of("crates/free/a.sql")).containsExactly("@acme/data");
        assertThat(owners.of("crates/core/src/lib.rs")).containsExactly("@octocat");
    }

    @Test
    void each_section_has_a_last_match_and_owners_of_its_own() {
        CodeOwners owners = CodeOwners.read("""
                * @acme/all
                [Database][2] @acme/data
                *.sql
                /crates/store/ @acme/store
                ^[Docs]
                /docs/ @acme/docs
                [database]
                /crates/store/old/
                """);

        assertThat(owners.of("crates/store/lib.rs")).containsExactly("@acme/all", "@acme/store");
        assertThat(owners.of("crates/store/a.sql")).containsExactly("@acme/all", "@acme/store");
        assertThat(owners.of("a.sql")).containsExactly("@acme/all", "@acme/data");
        assertThat(owners.of("docs/a.rs")).containsExactly("@acme/all", "@acme/docs");
        assertThat(owners.of("crates/store/old/lib.rs")).containsExactly("@acme/all", "@acme/data");
    }

    @Test
    void github_looks_in_its_own_directory_first() throws IOException {
        write("docs/CODEOWNERS", "* @docs");
        assertThat(CodeOwners.of(directory).orElseThrow().of("a")).containsExactly("@docs");
        write("CODEOWNERS", "* @top");
        assertThat(CodeOwners.of(directory).orElseThrow().of("a")).containsExactly("@top");
        write(".github/CODEOWNERS", "* @github");
        assertThat(CodeOwners.of(directory).orElseThrow().of("a")).containsExactly("@github");
    }

    @Test
    void no_link_leads_out_of_the_repository() throws IOException {
        write("outside", "* @secret");
        Files.createDirectory(directory.resolve("repository"));
        Files.createSymbolicLink(directory.resolve("repository/CODEOWNERS"), directory.resolve("outside"));

        assertThat(CodeOwners.of(directory.resolve("repository"))).isEmpty();
    }

    @Test
    void more_wildcards_than_are_tried_on_each_file_are_not_read() throws IOException {
        write("CODEOWNERS", "/plain @a\n".repeat(10_000));
        assertThat(CodeOwners.of(directory)).isPresent();
        write("CODEOWNERS", "/wild* @a\n".repeat(10_000));
        assertThat(CodeOwners.of(directory)).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Random lines over few names, each path's owner sought by trying every line in the plainest way. */
    @Test
    void the_index_finds_what_trying_every_line_finds() {
        Random random = new Random(118);
        int owned = 0;
        for (int round = 0; round < 2_000; round++) {
            List<String> patterns = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < 1 + random.nextInt(8); line++) {
                patterns.add(pattern(random));
                text.append(patterns.getLast()).append(" @line").append(line).append('\n');
            }
            CodeOwners owners = CodeOwners.read(text.toString());
            for (int i = 0; i < 8; i++) {
                List<String> path = new ArrayList<>();
                for (int depth = random.nextInt(4); depth >= 0; depth--) {
                    path.add(List.of("a", "b", "ab").get(random.nextInt(3)));
                }
                int last = patterns.size() - 1;
                while (last >= 0 && !plainly(patterns.get(last), path)) {
                    last--;
                }
                owned += last >= 0 ? 1 : 0;
                assertThat(owners.of(String.join("/", path)))
                        .as("%s in%n%s", path, text)
                        .isEqualTo(last < 0 ? List.of() : List.of("@line" + last));
            }
        }
        assertThat(owned).isGreaterThan(4_000);
    }

    private static String pattern(Random random) {
        List<String> parts = new ArrayList<>();
        for (int depth = random.nextInt(3); depth >= 0; depth--) {
            parts.add(List.of("a", "b", "ab", "a*", "*", "**", "?").get(random.nextInt(7)));
        }
        return (random.nextBoolean() ? "/" : "") + String.join("/", parts) + (random.nextInt(3) == 0 ? "/" : "");
    }

    private static boolean plainly(String pattern, List<String> path) {
        boolean below = pattern.endsWith("/");
        String inner = pattern.substring(pattern.startsWith("/") ? 1 : 0, pattern.length() - (below ? 1 : 0));
        List<String> parts = new ArrayList<>(Arrays.asList(inner.split("/")));
        boolean anywhere = parts.size() == 1 && !pattern.startsWith("/");
        if (anywhere) {
            parts.addFirst("**");
        }
        String last = parts.getLast();
        // Behind `**` a slash says nothing more.
        boolean inside = below && !last.equals("**");
        boolean itself = !inside && (last.equals("*") || last.equals("**"));
        for (int length = itself ? path.size() : 1; length <= path.size() - (inside ? 1 : 0); length++) {
            if (globs(parts, path.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    private static boolean globs(List<String> parts, List<String> path) {
        if (parts.isEmpty()) {
            return path.isEmpty();
        }
        List<String> rest = parts.subList(1, parts.size());
        if (parts.getFirst().equals("**")) {
            if (rest.isEmpty()) {
                return !path.isEmpty();
            }
            for (int taken = 0; taken <= path.size(); taken++) {
                if (globs(rest, path.subList(taken, path.size()))) {
                    return true;
                }
            }
            return false;
        }
        String name = parts.getFirst().replace("*", "[^/]*").replace("?", ".");
        return !path.isEmpty() && path.getFirst().matches(name) && globs(rest, path.subList(1, path.size()));
    }
}
