package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private final Invocation program = new Invocation();

    @Test
    void version_names_all_that_speed_and_outcome_depend_on() {
        assertThat(program.run("--version")).isZero();
        assertThat(program.out())
                .contains(
                        "magistrait ",
                        "tree-sitter-rust 0.24.0, ABI 15",
                        "natives    ",
                        "java       " + Runtime.version().feature());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check ",
                "explain ",
                "what-if ",
                "report ",
                "fix ",
                "rules ",
                "completion ",
                "help ",
                "man ",
                "schema ",
                "policy ",
                "policy test ",
                "policy init ",
                "policy schema ",
                "policy show ",
                "policy fetch ",
                "policy table ",
                "policy diff ",
                "policy lint "
            })
    void every_command_has_help_with_examples(String command) {
        assertThat(program.run((command + "--help").split(" "))).isZero();
        assertThat(program.out()).startsWith("Usage: magistrait").contains("Examples:\n  ");
        assertThat(program.err()).isEmpty();
    }

    @Test
    void the_list_of_commands_says_in_a_sentence_what_each_does() {
        program.run("--help");
        String list = program.out()
                .substring(program.out().indexOf("Commands:"), program.out().indexOf("\nExamples:"));

        assertThat(list.lines().filter(l -> l.matches("  [a-z].*")).count()).isGreaterThan(6);
        assertThat(list.replaceAll("\n {4,}", " ").lines().skip(1).filter(l -> !l.isBlank()))
                .allSatisfy(l -> assertThat(l).endsWith("."));
    }

    @ParameterizedTest
    @CsvSource({"check --help, false", "fix --help, false", "--version, false", "rules --help, true", "--help, true"})
    void only_a_check_a_fix_and_the_version_do_without_the_commands_on_policies(String line, boolean there) {
        var streams = new Terminal(
                new Pipe(new ByteArrayOutputStream()), new ByteArrayOutputStream(), false, false, Map.of());
        Main main = new Main(program, streams);
        assertThat(main.run(line.split(" "))).isZero();
        assertThat(main.commandLine().getSubcommands().containsKey("policy")).isEqualTo(there);
    }

    @Test
    void help_names_every_exit_code() {
        program.run("--help");

        for (ExitCode code : ExitCode.values()) {
            assertThat(program.out()).containsPattern("\\b" + code.number() + " ");
        }
    }

    @Test
    void a_group_of_commands_says_what_it_can_do() {
        assertThat(program.run("policy")).isZero();
        assertThat(program.out()).startsWith("Usage: magistrait policy").contains("Examples:\n  ");
    }

    @Test
    void says_what_it_can_do_when_asked_for_nothing() {
        assertThat(program.run()).isZero();
        assertThat(program.out()).startsWith("Usage: magistrait");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chekc                      | unknown command `chekc`                   | did you mean `check`?
            check --fromat text        | unknown option `--fromat`                 | did you mean `--format`?
            check --fail-no=error      | unknown option `--fail-no=error`          | did you mean `--fail-on`?
            check --format yaml        | unknown format `yaml`                     | known are text, json
            check --fail-on fatal      | unknown level `fatal`                     | known are never, note, warning, error
            check --edition 2020       | unknown edition `2020`                    | known are 2015, 2018, 2021, 2024
            check --color sometimes    | unknown choice `sometimes`                | known are auto, always, never
            check --jobs many          | invalid value for option `--jobs`         | `many` is not an int
            check --jobs 0             | `--jobs 0` leaves no thread to read files | give 1 or more
            check missing              | `missing` does not exist                  | give a directory or a .rs file
            check Cargo.toml           | `Cargo.toml` is a manifest                | give the directory it stands in
            check pom.xml              | `pom.xml` is neither a directory nor a .rs file | give the directory of a crate
            check --output -           | `--output` takes a file                   | `--format` chooses
            check --output src         | `src` is a directory                      | name a file in it
            check --output no/r.json   | `no/r.json` stands in no directory        | make the directory
            check --output jsn=r.json  | unknown format `jsn`                      | known are text, json
            fix --to box               | `--to box` is not known                   | give one of `native`
            fix --rule nedless-async-trait | unknown rule `nedless-async-trait`    | did you mean `needless-async-trait`?
            fix --continue --undo      | `--continue` and `--undo` are opposites   | choose one
            explain                    | missing required parameter: `SUBJECT`        | see `magistrait explain --help`
            explain needles-async-trait | unknown rule `needles-async-trait`       | did you mean `needless-async-trait`?
            explain xyz                | unknown rule `xyz`                        | `magistrait rules` lists them all
            polcy                      | unknown command `polcy`                   | did you mean `policy`?
            policy tset                | unknown command `tset`                    | did you mean `test`?
            policy test --junit src    | `src` is a directory                      | name a file in it
            policy test                | there is no magistrait.yaml at or above `.` | `magistrait policy init`
            policy init a b            | unknown argument `b`                      | see `magistrait policy init --help`
            policy init no/m.yaml      | `no/m.yaml` stands in no directory        | make the directory
            policy init --extends none | unknown policy `none`                     | known are library, service, embedded, strict
            policy schema --output src | `src` is a directory                      | name a file in it
            policy show no             | `no` does not exist                       | give a directory or a file
            policy show --format yaml  | unknown format `yaml`                     | known are text, json
            policy fetch               | there is no magistrait.yaml at or above `.` | `magistrait policy init`
            policy table --format yaml | unknown format `yaml`                     | known are text, json, markdown
            policy diff none           | missing required parameter: `B`           | see `magistrait policy diff --help`
            policy diff none none no   | `no` does not exist                       | give a directory or a .rs file
            what-if --rust-feature gat | `--rust-feature gat` is not known         | known are `async-fn-in-dyn-trait` and `return-type-notation`
            policy diff none none --exit | unknown option `--exit`                 | did you mean `--exit-code`?
            policy lint no             | `no` does not exist                       | give a directory or a .rs file
            policy lint src            | there is no policy                        | name a file, or write a magistrait.yaml
            policy lint --format md    | unknown format `md`                       | known are text, json
            policy table crates        | unknown argument `crates`                 | see `magistrait policy table --help`
            rules . now                | unknown argument `now`                     | see `magistrait rules --help`
            """)
    void a_wrong_command_line_is_named_with_its_remedy(String line, String cause, String remedy) {
        assertThat(program.run(line.split(" "))).isEqualTo(2);
        assertThat(program.err()).startsWith("error: ").contains(cause).contains(remedy);
        assertThat(program.out()).isEmpty();
        assertThat(program.requests()).isEmpty();
    }

    @Test
    void a_bug_is_told_in_a_few_lines_and_kept_in_a_file() throws IOException {
        int code = program.failing(() -> {
                    throw new IllegalStateException("no\u001b[2J good");
                })
                .run("check");

        assertThat(code).isEqualTo(70);
        assertThat(program.err())
                .contains("which is a bug: java.lang.IllegalStateException: no\\u{1b}[2J good")
                .contains("nothing was lost")
                .contains("please report it")
                .doesNotContain("\tat ");
        Matcher file = Pattern.compile("the file (\\S+),").matcher(program.err());
        assertThat(file.find()).isTrue();
        assertThat(Path.of(file.group(1))).content().contains("magistrait ", "\tat dev.magistrait.cli.");
        Files.delete(Path.of(file.group(1)));
    }

    @Test
    void a_bug_is_told_whole_on_request() {
        int code = program.failing(() -> {
                    throw new StackOverflowError("too deep");
                })
                .run("check", "--debug");

        assertThat(code).isEqualTo(70);
        assertThat(program.err())
                .contains("java.lang.StackOverflowError: too deep", "at dev.magistrait.cli.", "the lines above");
    }

    @Test
    void too_little_memory_is_told_with_its_remedy() {
        int code = program.failing(() -> {
                    throw new OutOfMemoryError("heap");
                })
                .run("check");

        assertThat(code).isEqualTo(71);
        assertThat(program.err()).contains("out of memory", "-Xmx", "--jobs");
    }

    @Test
    void too_little_memory_of_another_thread_is_told_likewise() {
        int code = program.failing(() -> {
                    throw new IllegalStateException("a file", new IllegalStateException(new OutOfMemoryError("heap")));
                })
                .run("check");

        assertThat(code).isEqualTo(71);
        assertThat(program.err()).contains("out of memory").doesNotContain("bug");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check", "check --format json", "rules", "explain dyn-native-async", "--help", "completion bash"
            })
    void ends_quietly_when_its_reader_has_gone(String line) {
        int code = program.to(broken("Broken pipe")).run(line.split(" "));

        assertThat(code).isEqualTo(141);
        assertThat(program.err()).isEmpty();
    }

    @Test
    void says_why_standard_output_could_not_be_written() {
        int code = program.to(broken("No space left on device")).run("rules");

        assertThat(code).isEqualTo(2);
        assertThat(program.err()).contains("standard output cannot be written: No space left on device");
    }

    private static OutputStream broken(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
