package dev.magistrait.fix.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Tidy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was formatted is so again, and nothing else is touched; with the rustfmt of this machine. */
class RustfmtTest {

    private static final String LONG =
            "fn f(aaaaaaaaaaaaaaaaaaaaaaaa: u8, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: u8, ccccccccccccccccccccccccccccccc: u8) {}\n";

    @TempDir
    private Path directory;

    private Tidy rustfmt() {
        Optional<Path> program = Programs.find("rustfmt", System.getenv());
        assumeTrue(program.isPresent(), "rustfmt is missing");
        return new Rustfmt(program.get(), Programs.elsewhere(), directory, _ -> "2021");
    }

    private static FileChange change(String before, String after) {
        return new FileChange(
                "src/a.rs", before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(FileChange change) {
        return new String(change.after(), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_formatted_is_so_again() {
        assertThat(text(rustfmt().tidied(change("fn f() {}\n", LONG)))).isEqualTo("""
                        fn f(
                            aaaaaaaaaaaaaaaaaaaaaaaa: u8,
                            bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: u8,
                            ccccccccccccccccccccccccccccccc: u8,
                        ) {
                        }
                        """);
        assertThat(text(rustfmt().tidied(change("fn f() {}\r\n", LONG.replace("\n", "\r\n")))))
                .startsWith("fn f(\r\n")
                .endsWith("}\r\n");
    }

    @Test
    void what_was_not_formatted_stays_so() {
        assertThat(text(rustfmt().tidied(change("fn  f() {}\n", LONG)))).isEqualTo(LONG);
        assertThat(text(rustfmt().tidied(change("fn f() {}\n", "fn f( {}\n")))).isEqualTo("fn f( {}\n");
    }

    @Test
    void the_settings_of_the_tree_hold() throws IOException {
        Files.writeString(directory.resolve("rustfmt.toml"), "max_width = 200\n");

        assertThat(text(rustfmt().tidied(change("fn f() {}\n", LONG)))).isEqualTo(LONG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            use a;,#[x],fn f() {}    | fn f() {}          | true
            use a;,,fn f() {}        | fn f() {}          | true
            use a;,,fn f() {}        | ,fn f() {}         | false
            mod m {,use a;,,fn f() {} | mod m {,,fn f() {} | false
            fn f(),where,{}          | fn f(),{}          | false
            fn f() {}                | fn g() {}          | false
            """)
    void lines_that_go_need_no_formatting(String before, String after, boolean all) {
        assertThat(Removals.all(change(before.replace(',', '\n') + "\n", after.replace(',', '\n') + "\n")))
                .isEqualTo(all);
    }
}
