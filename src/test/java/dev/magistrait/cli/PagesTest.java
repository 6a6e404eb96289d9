package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code explain}, {@code rules} and {@code completion}. */
class PagesTest {

    private final Invocation program = new Invocation();

    @Test
    void explains_a_rule_for_a_terminal() {
        assertThat(program.run("explain", "needless-async-trait")).isZero();
        assertThat(program.out()).isEqualTo("""
                needless-async-trait  warning  since 0.1

                Boxed futures without `dyn`

                Reports a trait.

                Why
                The macro boxes.

                    # not a heading
                """);
    }

    @Test
    void lets_headings_and_code_of_a_page_stand_out_in_colour() {
        program.run("explain", "needless-async-trait", "--color", "always");

        assertThat(program.out())
                .contains("\u001b[1mBoxed futures without `dyn`\u001b[0m", "\u001b[1;33mwarning\u001b[0m");
    }

    @Test
    void explains_a_rule_for_other_programs() {
        program.run("explain", "dyn-native-async", "--format", "markdown");
        assertThat(program.out())
                .startsWith("# Boxed futures without `dyn`\n")
                .contains("\n## Why\n")
                .endsWith("```\n");

        Invocation json = new Invocation();
        json.run("explain", "dyn-native-async", "--format", "json");
        assertThat(json.out()).contains("\"schema\": \"magistrait.rule/1\"", "\"level\": \"error\"", "\\n## Why\\n");
    }

    @Test
    void lists_the_catalogue() {
        assertThat(program.run("rules")).isZero();
        assertThat(program.out()).isEqualTo("""
                dyn-native-async      error    correctness  Native async as `dyn`
                needless-async-trait  warning  style        Boxed futures
                """);
    }

    @Test
    void lists_the_catalogue_for_other_programs() {
        program.run("rules", "--format", "json");

        assertThat(program.out())
                .startsWith("{\n  \"schema\": \"magistrait.rules/1\"")
                .contains("\"id\": \"needless-async-trait\"", "\"summary\": \"Reports a trait.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void prints_a_completion_script_that_the_shell_can_read(String shell, @TempDir Path directory) throws Exception {
        assertThat(program.run("completion", shell)).isZero();
        Path script = Files.writeString(directory.resolve("script"), program.out());

        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash");
        assertThat(completed(script, "magistrait che")).containsExactly("check");
        assertThat(completed(script, "magistrait check --fail-on w")).containsExactly("warning");
        assertThat(completed(script, "magistrait policy te")).containsExactly("test");
    }

    @Test
    void completes_for_fish() {
        assertThat(program.run("completion", "fish")).isZero();
        assertThat(program.out())
                .contains("complete -c magistrait -n '__fish_use_subcommand' -f -a check -d 'Checks ")
                .contains("-n '__fish_seen_subcommand_from check' -l fail-on -r -a 'never note warning error'")
                .containsPattern("from policy; and not __fish_seen_subcommand_from [a-z ]+' -f -a test -d")
                .contains("-n '__fish_seen_subcommand_from policy; and __fish_seen_subcommand_from test' -l junit -r")
                .doesNotContain("${");
    }

    /** What bash offers at the end of a command line. */
    private static String[] completed(Path script, String line) throws IOException, InterruptedException {
        String[] words = line.split(" ");
        String ask = "source '%s'; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_magistrait; echo \"${COMPREPLY[*]}\""
                .formatted(script, line, words.length - 1);
        Process bash = new ProcessBuilder("/bin/bash", "-c", ask)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(answer).isZero();
        return answer.strip().split(" ");
    }
}
