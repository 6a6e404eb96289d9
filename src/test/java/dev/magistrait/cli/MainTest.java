package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {

    @Test
    void version_names_all_that_speed_and_outcome_depend_on() {
        assertThat(output("--version"))
                .contains(
                        "magistrait ",
                        "tree-sitter-rust 0.24.0, ABI 15",
                        "natives    ",
                        "java       " + Runtime.version().feature());
    }

    @Test
    void help_names_the_program() {
        assertThat(output("--help")).startsWith("Usage: magistrait");
    }

    private static String output(String... arguments) {
        var written = new StringWriter();
        int code = new CommandLine(new Main()).setOut(new PrintWriter(written)).execute(arguments);
        assertThat(code).isZero();
        return written.toString();
    }
}
