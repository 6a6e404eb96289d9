package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.fix.tool.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain TRAIT --witness}. */
class WitnessCommandTest {

    private static final String CODE = """
            pub mod keys { pub struct Key<'a>(pub &'a str); }
            pub struct Row;
            pub trait Store {
                async fn find(&self, key: &keys::Key<'_>, limit: Option<u32>) -> Result<Vec<Row>, String>;
            }
            pub fn open(store: &dyn Store) {}
            trait Clock {
                async fn now(&mut self) -> u64;
            }
            fn start<C: Clock + Send + 'static>(mut clock: C) {
                tokio::spawn(async move { clock.now().await });
            }
            """;

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void writeCode() throws IOException {
        file = directory.resolve("shop.rs");
        Files.writeString(file, CODE);
    }

    @Test
    void without_a_compiler_the_crates_are_shown_and_it_says_that_none_was_asked() {
        var program = new Invocation().with("PATH", "");

        assertThat(program.run("explain", "Store", file.toString(), "--witness"))
                .as(program.err())
                .isEqualTo(ExitCode.CLEAN.number());
        assertThat(program.out())
                .contains("none was asked, since there is no `rustc` in PATH", """
                      pub trait Store {
                          async fn find(&self, key: &Key, limit: Option<u32>) -> Result<Vec<Row>, String>;
                      }

                      pub fn object(_: &dyn Store) {}
                """, "it does not compile: E0038");
    }

    @Test
    void rustc_has_the_last_word() {
        assumeTrue(Programs.find("rustc", System.getenv()).isPresent(), "rustc is missing");

        assertThat(answer("Store"))
                .contains("what rustc ", "error[E0038]: the trait `Store` is not dyn compatible", "as at shop.rs:6");
        assertThat(answer("Clock"))
                .contains(
                        "error: future cannot be sent between threads safely",
                        "tokio::spawn(async move {",
                        "fn now(&mut self) -> impl std::future::Future<Output = u64> + Send;");
        assertThat(file).hasContent(CODE);
        assertThat(directory).isDirectoryContaining(f -> f.equals(file)).isDirectoryNotContaining("glob:**.rmeta");
    }

    private String answer(String trait) {
        var program = new Invocation().with("PATH", System.getenv("PATH"));
        assertThat(program.run("explain", trait, file.toString(), "--witness"))
                .as(program.err())
                .isEqualTo(ExitCode.CLEAN.number());
        return program.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PATH"})
    void json_has_all_of_it(String asked) throws IOException {
        var program = new Invocation().with("PATH", asked.isEmpty() ? "" : System.getenv("PATH"));

        assertThat(program.run("explain", "Store", file.toString(), "--witness", "--format", "json"))
                .as(program.err())
                .isEqualTo(ExitCode.CLEAN.number());
        assertThat(program.out()).contains("\"witness\": {", "\"sign\": \"E0038\"");
        Schema schema = ReasoningTest.schema("explain");
        assertThat(schema.validate(program.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void it_is_for_traits_alone() {
        for (List<String> line : List.of(
                List.of("explain", "dyn-native-async", "--witness"),
                List.of("explain", "dyn-native-async", file + ":6", "--witness"))) {
            var program = new Invocation();
            assertThat(program.run(line.toArray(String[]::new))).isEqualTo(ExitCode.USAGE.number());
            assertThat(program.err()).contains("`--witness` is for the verdict on a trait");
        }
    }
}
