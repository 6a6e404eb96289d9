package dev.magistrait.fix.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiFeaturesTest {

    @TempDir
    private Path directory;

    private String of(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return CiFeatures.of(directory)
                .map(f -> String.join(" ", f.arguments()) + " at " + f.place())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    - run: cargo test --all-features                            ~ --all-features
                    - run: cargo +nightly clippy --all --features a,b -- -D x   ~ --features a,b
                    - run: cargo check --no-default-features --features="a b"   ~ --no-default-features --features a,b
                    - run: cargo build -F full && cargo doc --all-features      ~ --features full
                    - run: cargo test -p one --features a                       ~
                    - run: cargo test --features ${{ matrix.features }}         ~
                    - run: cargo test -- --features a                           ~
                    # cargo test --all-features                                 ~
                    - run: cargo doc --all-features                             ~
                    - run: cargo test --workspace                               ~
                    """)
    void a_command_that_builds_the_whole_tells(String line, String arguments) throws IOException {
        String found = of(".github/workflows/ci.yml", "jobs:\n  " + line + "\n");

        assertThat(found).isEqualTo(arguments == null ? "" : arguments + " at .github/workflows/ci.yml:2");
    }

    @Test
    void all_features_come_first_and_a_command_may_have_several_lines() throws IOException {
        of(".github/workflows/a.yaml", "run: cargo test --features a\n");

        assertThat(of(".gitlab-ci.yml", "script:\n  - cargo test \\\n    --all-features\n"))
                .isEqualTo("--all-features at .gitlab-ci.yml:2");
    }

    @Test
    void where_there_is_no_ci_nothing_is_told() {
        assertThat(CiFeatures.of(directory)).isEmpty();
    }
}
