package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.magistrait.Goldens;
import dev.magistrait.cli.command.ExitCode;
import dev.magistrait.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code explain} of verdicts and findings, and {@code what-if}. */
class ReasoningTest {

    private static final String SAMPLE = "samples/storefront";

    @ParameterizedTest
    @CsvSource({
        "repository,        explain Repository samples/storefront",
        "tax-rates,         explain store_api::checkout::TaxRates samples/storefront",
        "job,               explain jobs::Job samples/storefront",
        "dyn-native-async,  explain dyn-native-async storefront/src/events.rs:20 samples/storefront",
        "without-dyn,       what-if --without-dyn storefront/src/events.rs:41 samples/storefront",
        "msrv,              what-if --msrv 1.75 --setting both=dynosaur samples/storefront"
    })
    void tells_on_a_terminal_and_in_json(String name, String line) throws IOException {
        Goldens.check(getClass(), name + ".txt", answer(line));

        String json = answer(line + " --format json");

        Goldens.check(getClass(), name + ".json", json);
        assertThat(answer(line + " --format json")).isEqualTo(json);
        assertThat(schema(line).validate(json, InputFormat.JSON)).isEmpty();
        assertThat(schema(line).validate(json.replace("\"line\":", "\"lines\":"), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"acme, Route, CLEAN", "broken, broken::Service, CLEAN", "hostile-names, 保管庫, CLEAN"})
    void proofs_of_other_code_fit_the_schema_too(String sample, String trait, ExitCode code) throws IOException {
        var program = new Invocation();

        assertThat(program.run("explain", trait, "samples/" + sample, "--format", "json"))
                .as(program.err())
                .isEqualTo(code.number());
        assertThat(schema("explain").validate(program.out(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void a_file_can_be_named_from_here() {
        assertThat(answer("explain dyn-native-async samples/storefront/storefront/src/events.rs:20:24 " + SAMPLE))
                .contains("error[dyn-native-async]: `Listener`", "it rests on", "`paid` is an `async fn`");
    }

    @Test
    void says_that_it_did_not_see_all(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("store.rs"), "pub trait Store { async fn get(&self); }");
        Files.createDirectory(directory.resolve("broken"));
        Files.writeString(directory.resolve("broken/Cargo.toml"), "[package");
        Files.createDirectory(directory.resolve("whole"));
        Files.writeString(directory.resolve("whole/Cargo.toml"), "[package]\nname = \"whole\"\nversion = \"1.0.0\"\n");
        Files.createDirectory(directory.resolve("whole/src"));
        Files.move(directory.resolve("store.rs"), directory.resolve("whole/src/lib.rs"));

        for (String line : List.of("explain Store", "what-if --msrv 1.74")) {
            var program = new Invocation();

            assertThat(program.run((line + " " + directory).split(" "))).isEqualTo(ExitCode.UNREAD.number());

            assertThat(program.err()).isEqualTo("""
                            warning: not all code could be read: 1 manifest
                              = help: `magistrait check` shows what, and why
                            """);
            assertThat(program.out()).contains("Store");
        }
    }

    @Test
    void timings_are_told_on_request_only() {
        String line = "what-if --msrv 1.74 " + SAMPLE;

        assertThat(answer(line)).doesNotContain("timings");
        assertThat(answer(line + " --timings"))
                .containsPattern("timings: first verdicts \\d+\\.\\d ms, answer \\d+\\.\\d ms");
        assertThat(answer(line + " --timings --format json")).containsPattern("\"answer\": \\d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            explain Repositori samples/storefront | no trait `Repositori` has a verdict here | did you mean `Repository`?
            explain Xyzzy samples/storefront | no trait `Xyzzy` has a verdict here | lists the traits with a verdict
            explain Plain samples/both-static-and-dyn/none | `samples/both-static-and-dyn/none` does not exist | give a directory
            explain Job samples/storefront samples/acme | `samples/acme` is one PATH too many | give one
            explain Job samples/storefront --format markdown | `--format markdown` is for the page of a rule | text and json
            explain dyn-native-async storefront/src/events.rs:21 samples/storefront | reports nothing at `storefront/src/events.rs:21` | it reports `samples/storefront/storefront/src/events.rs:20`, `
            explain dyn-native-asink storefront/src/events.rs:20 samples/storefront | unknown rule `dyn-native-asink` | did you mean `dyn-native-async`?
            what-if samples/storefront | nothing is supposed | give `--msrv`
            what-if --msrv old samples/storefront | `--msrv old` is no version of Rust | give one such as `1.74`
            what-if --msrv 1.74 --msrv 1.75 samples/storefront | `--msrv` is given 2 times | one Rust
            what-if --without-dyn events.rs samples/storefront | `--without-dyn events.rs` is no place | give a file and a line
            what-if --without-dyn storefront/src/events.rs:3 samples/storefront | no async trait is used as `dyn` at `storefront/src/events.rs:3` | such uses on line 20, 41
            what-if --with-dyn Jobs samples/storefront | no trait `Jobs` has a verdict here | did you mean `Job`?
            what-if --setting both samples/storefront | `--setting both` has no value | give `key=value`
            what-if --setting bot=x samples/storefront | unknown setting `bot` | did you mean `both`?
            what-if --setting both=x samples/storefront | the setting `both` does not take `x` | it takes `trait-variant`
            what-if --policy no/such.yaml samples/storefront | no/such.yaml |
            """)
    void says_what_is_wrong(String line, String problem, String remedy) {
        var program = new Invocation();

        assertThat(program.run(line.split(" "))).isEqualTo(ExitCode.USAGE.number());

        assertThat(program.err()).contains(problem).contains(remedy == null ? "" : remedy);
        assertThat(program.out()).isEmpty();
    }

    @Test
    void an_end_of_a_path_that_several_have_is_refused_with_all_of_them(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("two.rs");
        Files.writeString(file, """
                mod a { pub trait Store { async fn get(&self); } }
                mod b { pub trait Store { async fn get(&self); } }
                """);
        var program = new Invocation();

        assertThat(program.run("explain", "Store", file.toString())).isEqualTo(ExitCode.USAGE.number());

        assertThat(program.err())
                .contains("`Store` can be 2 traits: `two::a::Store` (", ":1), `two::b::Store` (", ":2)")
                .contains("help: give more of its path\n");
        assertThat(new Invocation().run("explain", "b::Store", file.toString())).isZero();
    }

    @Test
    void a_trait_that_several_workspaces_have_needs_the_path_of_one() {
        var program = new Invocation();

        assertThat(program.run("explain", "app::Repository", "samples")).isEqualTo(ExitCode.USAGE.number());

        assertThat(program.err()).contains("`app::Repository` can be ", "or the PATH of one workspace");
    }

    private static String answer(String line) {
        var program = new Invocation();
        assertThat(program.run(line.split(" "))).as(program.err()).isZero();
        return program.out();
    }

    static Schema schema(String line) throws IOException {
        String name = line.startsWith("explain") ? "explanation" : "what-if";
        Map<String, String> all = Map.of(
                "urn:magistrait:report:1",
                text("report-1.schema.json"),
                "urn:magistrait:" + name + ":1",
                text(name + "-1.schema.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(all))
                .getSchema(SchemaLocation.of("urn:magistrait:" + name + ":1"));
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream(file)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
