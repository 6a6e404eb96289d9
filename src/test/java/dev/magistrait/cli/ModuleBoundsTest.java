package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Few files can be many modules: the check ends, and tells what it did not follow. */
class ModuleBoundsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory = Path.of("");

    private String check(Checkout checkout) {
        return Assertions.assertTimeout(
                SOON, () -> checkout.check("--format", "json").out());
    }

    private Checkout nested(int files, String module) {
        Checkout checkout = new Checkout(directory);
        for (int i = 0; i < files; i++) {
            checkout.write("src/" + (i == 0 ? "lib" : "m" + i) + ".rs", module.replace("{s}", String.valueOf(i + 1)));
        }
        return checkout.write("src/m" + files + ".rs", "pub trait T { async fn f(&self); }\n");
    }

    @Test
    void files_that_two_modules_name_on_each_level_are_told() {
        String twice = "#[path = \"m{s}.rs\"] pub mod a;\n#[path = \"m{s}.rs\"] pub mod b;\n";

        assertThat(check(nested(40, twice)))
                .contains("the file of module `b` stands in its crate more often than is followed");
    }

    @Test
    void a_file_that_some_modules_name_is_each_of_them() {
        Checkout checkout = new Checkout(directory)
                .write("src/m.rs", "pub trait T { async fn f(&self); }\n")
                .write("src/lib.rs", """
                        #[path = "m.rs"] pub mod a;
                        #[path = "m.rs"] pub mod b;
                        pub fn g(_: &dyn a::T, _: &dyn b::T) {}
                        """);

        assertThat(check(checkout)).contains("`dyn T` here").doesNotContain("more often");
    }

    @Test
    void files_far_below_each_other_are_told() {
        assertThat(check(nested(300, "#[path = \"m{s}.rs\"] pub mod m{s};\n")))
                .contains("module `m256` lies deeper in other files than is followed");
    }
}
