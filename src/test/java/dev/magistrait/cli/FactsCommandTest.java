package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.magistrait.policy.space.FactSpace;
import dev.magistrait.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the code says, before one writes a rule. */
class FactsCommandTest {

    private static final String LIB = """
            #[async_trait::async_trait]
            pub trait Store: Send + Sync {
                async fn load(&self, key: &str, at: (u8, u8)) -> Vec<u8>;
                fn name(&self) -> String;
            }

            trait Clock {
                async fn now(&self) -> u64;
            }

            fn a(_: Box<dyn Store>) {}
            fn b<C: Clock>(_: C) {}
            """;

    private static final String MANIFEST = """
            [package]
            name = "store"
            version = "0.1.0"
            edition = "2021"

            [dependencies]
            async-trait = "0.1.50"
            """;

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void makeWorkspace() {
        checkout = new Checkout(directory.resolve("store"))
                .write("Cargo.toml", MANIFEST)
                .write("src/lib.rs", LIB);
    }

    private String facts(String kind, String... options) {
        List<String> all =
                new ArrayList<>(List.of("facts", kind, checkout.path("").toString()));
        all.addAll(List.of(options));
        assertThat(checkout.run(all.toArray(String[]::new)).code())
                .as(checkout.err())
                .isZero();
        return checkout.out();
    }

    /** The names of what is listed, else its traits. */
    private List<String> names(String kind, String... conditions) {
        List<String> options = new ArrayList<>(List.of("--format", "json"));
        for (String condition : conditions) {
            options.addAll(List.of("--where", condition));
        }
        List<String> found = new ArrayList<>();
        document(facts(kind, options.toArray(String[]::new)))
                .path("facts")
                .forEach(f -> found.add(f.path("name").asString(f.path("trait").asString(""))));
        return found;
    }

    private static JsonNode document(String json) {
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void every_kind_is_counted_and_described() {
        assertThat(checkout.run("facts", checkout.path("").toString()).code()).isZero();

        assertThat(checkout.out().lines())
                .hasSize(FactSpace.kinds().size())
                .anyMatch(l -> l.matches("trait +2  A trait that the workspace writes\\."))
                .anyMatch(l -> l.matches("method +3  .*"))
                .anyMatch(l -> l.matches("dyn-use +1  .*"))
                .anyMatch(l -> l.matches("verdict +2  .*"))
                .anyMatch(l -> l.matches("depends +1  .*"));
    }

    @Test
    void a_table_shows_what_tells_facts_apart_and_says_the_rest_once() {
        assertThat(facts("method").replace(checkout.path("") + "/", "")).isEqualTo("""
                trait         name  shape     parameters       arity  returns  place
                store::Store  load  async-fn  &str | (u8, u8)  2      Vec<u8>  src/lib.rs:3
                store::Store  name  other                      0      String   src/lib.rs:4
                store::Clock  now   async-fn                   0      u64      src/lib.rs:8

                all: crate store, target lib store, context production, send false, default false, sized false, receiver true, self reference, generic false
                """);
    }

    @Test
    void one_fact_is_shown_field_by_field() {
        assertThat(facts("dyn-use").lines()).contains("container  Box", "trait      store::Store");
    }

    @Test
    void all_that_is_asked_must_hold_as_in_a_policy() {
        assertThat(names("method", "shape=async-fn")).containsExactly("load", "now");
        assertThat(names("method", "shape=async-fn", "trait=*::Store")).containsExactly("load");
        assertThat(names("method", "name=[load, name]")).containsExactly("load", "name");
        assertThat(names("method", "arity={ at-least: 1 }")).containsExactly("load");
        assertThat(names("method", "returns={ matches: '^u' }")).containsExactly("now");
        assertThat(names("method", "name={ not: '*o*' }")).containsExactly("name");
        assertThat(names("trait", "exported=true", "supertraits={ all: [Send, Sync] }"))
                .containsExactly("Store");
        assertThat(names("dependency", "lowest={ before: 0.1.80 }")).containsExactly("async-trait");
        assertThat(names("verdict", "mechanism=async-trait")).containsExactly("store::Store");
        assertThat(names("depends", "on=serde")).isEmpty();
    }

    @Test
    void csv_is_read_by_others() {
        assertThat(facts("method", "--format", "csv", "--fields", "name,parameters,receiver,file,line"))
                .isEqualTo("""
                        name,parameters,receiver,file,line
                        load,"&str | (u8, u8)",true,src/lib.rs,3
                        name,,true,src/lib.rs,4
                        now,,true,src/lib.rs,8
                        """.replace("\n", "\r\n"));
        assertThat(facts("method", "--format", "csv", "--where", "name=x"))
                .startsWith("workspace,crate,")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"trait", "method", "crate", "setting", "depends", "feature", "lint", "verdict", "impl-method"})
    void json_is_as_its_schema_says(String kind) throws IOException {
        assertValid(facts(kind, "--format", "json"));
    }

    @Test
    void json_has_every_column_of_every_fact() throws IOException {
        JsonNode document = document(facts("method", "--format", "json"));
        JsonNode load = document.path("facts").path(0);

        assertThat(load.path("parameters").toString()).isEqualTo("[\"&str\",\"(u8, u8)\"]");
        assertThat(load.path("arity").asInt()).isEqualTo(2);
        assertThat(load.path("receiver").asBoolean()).isTrue();
        assertThat(load.path("line").asInt()).isEqualTo(3);
        assertThat(load.get("cfg").isNull()).isTrue();
        assertThat(document.path("columns")).hasSameSizeAs(load);
        assertValid(checkout.run("facts", checkout.path("").toString(), "--format", "json")
                .out());
        assertThat(document(checkout.out()).at("/kinds/5/count").asInt()).isEqualTo(2);
    }

    private static void assertValid(String json) throws IOException {
        try (InputStream in = Report.class.getResourceAsStream("facts-1.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void what_lies_beside_the_path_is_not_listed() {
        checkout.write("src/other.rs", "pub trait Other { async fn run(&self); }\n")
                .write("src/lib.rs", LIB + "pub mod other;\n");

        checkout.run("facts", "trait", checkout.path("src/other.rs").toString(), "--format", "csv", "--fields", "name");
        assertThat(checkout.out()).isEqualTo("name\r\nOther\r\n");
        checkout.run("facts", "crate", checkout.path("src/other.rs").toString(), "--format", "csv", "--fields", "name");
        assertThat(checkout.out()).isEqualTo("name\r\nstore\r\n");
    }

    @Test
    void the_settings_of_the_policy_count() {
        checkout.write("magistrait.yaml", "settings: { msrv: '1.70' }\n");

        assertThat(facts("crate", "--where", "msrv={ before: 1.75 }", "--format", "csv", "--fields", "msrv"))
                .isEqualTo("msrv\r\n1.70\r\n");
        assertThat(facts("setting", "--where", "name=msrv")).contains("1.70");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facts traits                      | unknown kind of fact `traits` | did you mean `trait`?",
                "facts xyz                         | unknown kind of fact `xyz` | `magistrait facts` lists them all",
                "facts trait --where nam=x         | `--where nam=x`: unknown field of `trait` `nam` | did you mean `name`?",
                "facts method --where shape=async  | unknown value of `shape` `async` | did you mean `async-fn`?",
                "facts method --where send=maybe   | `maybe` cannot be `send` | expected `true` or `false`",
                "facts method --where name         | `name` is not a condition | as `crate=…`",
                "facts trait --where name=         | `name` has no value | expected text",
                "facts trait --where trait=$t      | `t` is not bound above |",
                "facts trait --where name=[a       | not YAML | conditions are written as in policies",
                "facts trait --fields nam          | unknown field of `trait` `nam` | did you mean `name`?",
                "facts --where name=x              | `--where` needs a KIND | `trait`",
                "facts --fields name               | `--fields` needs a KIND | `trait`",
                "facts trait nowhere               | `nowhere` does not exist |",
                "facts --format cvs                | unknown format `cvs`; known are table, csv, json |"
            })
    void what_is_nothing_is_refused(String words, String message, String remedy) {
        assertThat(checkout.run(words.split(" +")).code()).isEqualTo(2);
        assertThat(checkout.err()).contains(message, remedy == null ? "" : remedy);
    }
}
