package dev.magistrait.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Invocation;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.policy.schema.PolicySchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code policy init} and {@code policy schema}. */
class PolicyInitCommandTest {

    private final Invocation program = new Invocation().with(Catalogue.rules());

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"library", "service", "embedded", "strict"})
    void what_it_writes_is_right_and_tried_whole(String base) throws IOException {
        assertThat(program.run("policy", "init", file(), "--extends", base)).isZero();
        assertThat(program.out()).startsWith("wrote " + file() + "\nwrote " + schema() + "\n");
        assertThat(Path.of(file()))
                .content()
                .startsWith("# yaml-language-server: $schema=magistrait.schema.json\n")
                .contains("\nextends: [" + base + "]\n");
        assertThat(schema()).hasContent(PolicySchema.text(Catalogue.rules()));

        Invocation test = new Invocation();
        assertThat(test.run("policy", "test", file(), "--require-coverage"))
                .as(test.out() + test.err())
                .isZero();
        assertThat(test.out()).endsWith("\n2 passed, 0 failed\n");
    }

    @Test
    void what_it_suggests_is_right_too() throws IOException {
        program.run("policy", "init", file());
        String text = Files.readString(Path.of(file()));
        String uncommented = text.replaceAll("(?m)^# ((?:settings|levels|locked|scopes|waivers):.*|  .*)$", "$1")
                .replaceAll("(?m)^  magistrait .*\n", "");
        assertThat(uncommented)
                .contains("\nsettings:\n  msrv:", "\nwaivers:\n  - rule:")
                .isNotEqualTo(text);
        Files.writeString(Path.of(file()), uncommented);

        Invocation test = new Invocation();
        assertThat(test.run("policy", "test", file())).as(test.err()).isZero();
    }

    @Test
    void extends_service_unless_told_otherwise() {
        program.run("policy", "init", file());
        assertThat(Path.of(file())).content().contains("\nextends: [service]\n");
        assertThat(program.out())
                .contains("extends `service`: there is no package to go by; `--extends` takes another");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            description = "d"; license = "MIT"           | library           | `library`: `store` is a library with all that crates.io asks for
            description = "d"                             | service           | `service`: none of 1 packages is a library with all
            description = "d"; license = "MIT"; publish = false | service     | `service`: none of 1
            [dependencies]; cortex-m-rt = "0.7"           | embedded          | `embedded`: `store` is built for devices without threads, by `cortex-m-rt` (Cargo.toml:6)
            description = "d"; license-file = "L"; [dependencies]; rtic = "2" | library, embedded | by `rtic` (Cargo.toml:8)
            """)
    void reads_the_manifests_and_says_what_it_chose_and_why(String manifest, String bases, String why)
            throws IOException {
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("src/lib.rs"), "");
        Files.writeString(
                directory.resolve("Cargo.toml"),
                "[package]\nname = \"store\"\nversion = \"0.1.0\"\nedition = \"2021\"\n" + manifest.replace("; ", "\n")
                        + "\n");

        assertThat(program.run("policy", "init", file())).isZero();

        assertThat(program.out())
                .contains(
                        "What the manifests say:\n",
                        "  extends "
                                + (bases.equals("library, embedded")
                                        ? "`embedded`: `store` is built for devices without threads, "
                                        : "")
                                + why,
                        "  no package declares a `rust-version`");
        assertThat(Path.of(file())).content().contains(why, "\nextends: [" + bases + "]\n");
        Invocation test = new Invocation();
        assertThat(test.run("policy", "test", file())).as(test.err()).isZero();
    }

    @Test
    void a_policy_below_the_workspace_is_for_all_of_it() throws IOException {
        Files.createDirectories(directory.resolve("policies"));
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("src/lib.rs"), "");
        Files.writeString(
                directory.resolve("Cargo.toml"),
                "[package]\nname = \"a\"\nversion = \"0.1.0\"\ndescription = \"d\"\nlicense = \"MIT\"\n");

        program.run("policy", "init", directory.resolve("policies/acme.yaml").toString());

        assertThat(directory.resolve("policies/acme.yaml")).content().contains("\nextends: [library]\n");
    }

    @Test
    void writes_over_nothing_unless_told_to() throws IOException {
        Files.writeString(Path.of(file()), "title: ours\n");
        assertThat(program.run("policy", "init", file())).isEqualTo(2);
        assertThat(program.err()).contains("`" + file() + "` is there already", "`--force` writes over it");
        assertThat(Path.of(file())).hasContent("title: ours\n");
        assertThat(schema()).doesNotExist();

        assertThat(program.run("policy", "init", file(), "--force")).isZero();
        assertThat(Path.of(file())).content().contains("extends: [service]");
    }

    @Test
    void leaves_another_schema_alone() throws IOException {
        Files.writeString(schema(), "{}");
        assertThat(program.run("policy", "init", file())).isEqualTo(2);
        assertThat(program.err()).contains("`" + schema() + "` is there already");
        assertThat(Path.of(file())).doesNotExist();

        assertThat(new Invocation().run("policy", "init", file(), "--no-schema"))
                .isZero();
        assertThat(schema()).hasContent("{}");
        assertThat(Path.of(file())).content().startsWith("# `magistrait policy schema --output");
    }

    @Test
    void a_second_policy_shares_the_schema() {
        assertThat(program.run("policy", "init", file())).isZero();
        assertThat(program.run("policy", "init", directory.resolve("b.yaml").toString()))
                .isZero();
    }

    @Test
    void prints_or_writes_the_schema() throws IOException {
        assertThat(program.run("policy", "schema")).isZero();
        assertThat(program.out())
                .isEqualTo(Files.readString(Path.of("policies/policy.schema.json")))
                .startsWith("{");

        Invocation written = new Invocation().with(Catalogue.rules());
        assertThat(written.run("policy", "schema", "--output", schema().toString()))
                .isZero();
        assertThat(written.out()).isEmpty();
        assertThat(schema()).hasContent(program.out());
    }

    private String file() {
        return directory.resolve("magistrait.yaml").toString();
    }

    private Path schema() {
        return directory.resolve("magistrait.schema.json");
    }
}
