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
