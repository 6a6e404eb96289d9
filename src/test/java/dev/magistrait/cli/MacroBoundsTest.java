package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macros stand for can be without end: the check ends, and tells what it did not follow. */
class MacroBoundsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory = Path.of("");

    private String check(String source) {
        Checkout checkout = new Checkout(directory).write("src/lib.rs", "trait T { async fn f(&self); }\n" + source);
        return Assertions.assertTimeout(
                SOON, () -> checkout.check("--format", "json").out());
    }

    @Test
    void a_macro_that_doubles_its_tokens_is_told() {
        assertThat(check("macro_rules! e { ($($t:tt)*) => { mod m {} e!($($t)* $($t)*); } }\ne!(T);\n"))
                .contains("`e!` stands for more code than is followed");
    }

    @Test
    void one_that_calls_itself_twice_is_told() {
        assertThat(check("macro_rules! e { ($t:tt) => { mod m {} e!($t); e!($t); } }\ne!(T);\n"))
                .containsPattern("`e!` (stands for more code than is followed|calls itself deeper)");
    }

    @Test
    void one_that_calls_itself_without_end_is_told() {
        assertThat(check("macro_rules! e { ($t:tt) => { e!($t); } }\ne!(T);\n"))
                .contains("`e!` calls itself deeper than rustc allows by default");
    }
}
