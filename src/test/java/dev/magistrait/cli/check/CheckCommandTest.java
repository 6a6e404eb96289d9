package dev.magistrait.cli.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cli.Invocation;
import dev.magistrait.cli.command.Program;
import dev.magistrait.cli.command.Version;
import dev.magistrait.finding.Level;
import dev.magistrait.finding.Problem;
import dev.magistrait.report.Example;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.rust.Edition;
import dev.magistrait.timing.Meter;
import dev.magistrait.triage.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    private final Invocation program = new Invocation();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "error,   never, 0", "error,   note, 1", "error,   warning, 1", "error,   error, 1",
        "warning, never, 0", "warning, note, 1", "warning, warning, 1", "warning, error, 0",
        "note,    never, 0", "note,    note, 1", "note,    warning, 0", "note,    error, 0",
    })
    void fails_on_findings_that_are_grave_enough(String found, String failOn, int code) {
        assertThat(program.finding(one(found)).run("check", "--fail-on", failOn))
                .isEqualTo(code);
    }

    @Test
    void fails_on_errors_where_nothing_else_is_said() {
        assertThat(new Invocation().finding(one("error")).run("check")).isEqualTo(1);
        assertThat(new Invocation().finding(one("warning")).run("check")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE, warning, error, 3",
        "MANIFEST, warning, error, 3",
        "NOT_RUST, warning, error, 3",
        "SYNTAX, warning, error, 0",
        "UNREADABLE, error, error, 1",
        "UNREADABLE, error, never, 3",
    })
    void unread_input_counts_when_nothing_is_worse(Problem.Kind kind, String found, String failOn, int code) {
        Example e = example(found);
        e.problem(kind, e.at("a.rs", "dyn"), "unread", "");

        assertThat(program.finding(e.report()).run("check", "--fail-on", failOn))
                .isEqualTo(code);
    }

    @Test
    void checks_the_current_directory_unless_told_otherwise() {
        program.run("check");

        assertThat(program.requests()).hasSize(1);
        assertThat(program.requests().getFirst().paths()).containsExactly(".");
        assertThat(program.requests().getFirst().edition()).isEqualTo(Edition.E2021);
        assertThat(program.requests().getFirst().cache()).endsWith("magistrait");
    }

    @Test
    void hands_policies_on_in_their_order() {
        program.run("check", "--policy", "strict", "--policy", "acme.yaml");

        assertThat(program.requests().getFirst().policies()).containsExactly("strict", "acme.yaml");
    }

    @Test
    void mistakes_in_policies_are_shown_and_nothing_is_checked(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("p.yaml"), "title: x\nlevls: {}\nlocked: [y]\n");
        var policies = Policies.standard(List.of(file.toString()));
        program.failing(() -> new Analysis(Version.tool(), Edition.E2021, 1, policies, Clock.systemUTC())
                .check(List.of(directory), Progress.SILENT));

        assertThat(program.run("check")).isEqualTo(2);
        assertThat(program.out()).isEmpty();
        assertThat(program.err().replace(file.toString(), "p.yaml")).isEqualTo("""
                error[policy]: unknown key `levls`
                 --> p.yaml:2:1
                  |
                2 | levls: {}
                  | ^^^^^
                  |
                  = note: expected `title`, `extends`, `settings`, `levels`, `fail-on`, `baseline`, `exclude`, `locked`, `scopes`, `rules`, `parameters`, `waivers`
                  = help: did you mean `levels`?

                error[policy]: unknown rule `y`
                 --> p.yaml:3:10
                  |
                3 | locked: [y]
                  |          ^

                error: 2 mistakes in policies
                  = note: nothing was checked
                """);
    }

    @Test
    void hands_its_options_on() {
        program.run("check", "--no-cache", "--jobs", "3", "--edition", "2018", "src", "bin");

        assertThat(program.requests())
                .containsExactly(new Program.Request(
                        Version.tool(),
                        List.of("src", "bin"),
                        List.of(),
                        List.of(),
                        Edition.E2018,
                        3,
                        "",
                        Terms.NONE,
                        List.of(),
                        Meter.OFF,
                        false));
    }

    @Test
    void what_can_be_done_is_asked_for_by_name() {
        program.run("check", "--no-cache", "--fixes", "src");

        assertThat(program.requests())
                .singleElement()
                .satisfies(r -> assertThat(r.fixes()).isTrue());
    }

    @Test
    void a_switch_may_say_so() {
        program.run("check", "--no-cache=true", "src");

        assertThat(program.requests())
                .singleElement()
                .satisfies(r -> assertThat(r.cache()).isEmpty());
    }

    @Test
    void an_empty_name_is_refused() {
        assertThat(program.run("check", "--policy=", "src")).isEqualTo(2);
        assertThat(program.err()).contains("the name of a file is empty");
    }

    @Test
    void a_cache_that_could_not_be_used_is_refused(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        Files.createDirectory(directory.resolve("src"));

        assertThat(program.run(
                        "check",
                        "--cache-dir",
                        file.toString(),
                        directory.resolve("src").toString()))
                .isEqualTo(2);
        assertThat(program.err()).contains("`" + file + "` is no directory");
        assertThat(program.run(
                        "check",
                        "--cache-dir",
                        directory.resolve("src/../.cache").toString(),
                        directory.toString()))
                .isEqualTo(2);
        assertThat(program.err()).contains("lies within what is checked");
        assertThat(program.requests()).isEmpty();
    }

    @Test
    void prints_text_or_json() {
        program.run("check", "--format", "json");
        assertThat(program.out()).startsWith("{\n  \"schema\": \"magistrait.report/1\"");

        Invocation other = new Invocation();
        other.run("check");
        assertThat(other.out()).startsWith("warning[needless-async-trait]: ").contains("\nverdicts: ");
    }

    @Test
    void prints_utf_8_whatever_the_locale() {
        Example e = new Example(".").file("a.rs", "dyn");
        e.finding(Level.NOTE, "rule", "`名前` → é", e.at("a.rs", "dyn"));
        program.finding(e.report()).run("check");

        assertThat(program.out()).contains("`名前` → é");
    }

    @Test
    void a_file_without_a_format_takes_the_place_of_standard_output() throws IOException {
        Path file = directory.resolve("report");

        assertThat(program.run("check", "--format", "json", "--output", file.toString()))
                .isEqualTo(1);
        assertThat(program.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("{\n  \"schema\"");
    }

    @Test
    void files_with_a_format_are_written_beside_standard_output() throws IOException {
        Path json = directory.resolve("a=b.json");
        Path text = directory.resolve("report.txt");
        program.onTerminal().run("check", "--output=json=" + json, "--output", "text=" + text, "--color=always");

        assertThat(program.out()).contains("\u001b[1;33mwarning");
        assertThat(Files.readString(json)).startsWith("{\n  \"schema\"");
        assertThat(Files.readString(text)).startsWith("warning[").doesNotContain("\u001b");
        assertThat(directory).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_name_that_no_file_can_have_is_refused() {
        assertThat(program.run("check", "a\0b")).isEqualTo(2);
        assertThat(program.err()).contains("`a\\u{0}b` is no file name in this locale", "LC_ALL=C.UTF-8");

        Invocation other = new Invocation();
        assertThat(other.run("check", "--output", "json=a\0b")).isEqualTo(2);
        assertThat(other.err()).contains("`a\\u{0}b` is no file name in this locale", "LC_ALL=C.UTF-8");
    }

    @Test
    void a_file_that_cannot_be_written_is_named_after_the_check() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc");

        assertThat(program.run("check", "--output", "/proc/self/report")).isEqualTo(2);
        assertThat(program.err()).contains("cannot write `/proc/self/report`: ").doesNotContain(".tmp");
    }

    @Test
    void two_reports_in_one_file_are_refused() {
        Path file = directory.resolve("report");

        assertThat(program.run("check", "--output", file.toString(), "--output", "json=" + directory + "/./report"))
                .isEqualTo(2);
        assertThat(program.err()).contains("is to hold two reports");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  '',      '',   auto,   true",
        "false, '',      '',   auto,   false",
        "true,  xterm,   1,    auto,   false",
        "true,  dumb,    '',   auto,   false",
        "true,  '',      '',   never,  false",
        "false, dumb,    1,    always, true",
    })
    void colours_are_for_terminals_and_for_those_who_ask(
            boolean terminal, String term, String noColor, String color, boolean coloured) {
        if (terminal) {
            program.onTerminal();
        }
        program.with("TERM", term).with("NO_COLOR", noColor).run("check", "--color", color);

        assertThat(program.out().contains("\u001b[")).isEqualTo(coloured);
        assertThat(program.out()).contains("verdicts:");
    }

    private static Report one(String level) {
        return example(level).report();
    }

    private static Example example(String level) {
        Example e = new Example("x").file("a.rs", "dyn");
        return e.finding(Level.valueOf(level.toUpperCase(Locale.ROOT)), "rule", "message", e.at("a.rs", "dyn"));
    }
}
