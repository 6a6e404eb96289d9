package dev.magistrait.fix.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestEditsTest {

    private static final String KEY = "async-trait";

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "[dependencies]~# why~async-trait = \"0.1\"~b = \"1\"~ > [dependencies]~# why~b = \"1\"~",
                "[dependencies]~\"async-trait\" = \"0.1\"~ > [dependencies]~",
                "[dependencies]~async-trait.workspace = true~b = \"1\"~ > [dependencies]~b = \"1\"~",
                "[dependencies]~async-trait = { version = \"0.1\", features = [~  \"a\",~] }~b = \"1\"~ > [dependencies]~b = \"1\"~",
                "[dependencies.async-trait]~version = \"0.1\" # a~~# of b~[dependencies.b]~ > # of b~[dependencies.b]~",
                "[a]~b = 1~~[dependencies.async-trait]~version = \"0.1\"~ > [a]~b = 1~",
                "[dependencies]~async-trait.version = \"0.1\"~async-trait.features = []~b = \"1\"~ > [dependencies]~b = \"1\"~",
            })
    void a_dependency_goes_and_comments_and_order_stay(String before, String after) {
        Text text = text(before);
        int line = 1
                + (int) before.substring(0, before.indexOf(KEY))
                        .chars()
                        .filter(c -> c == '~')
                        .count();

        assertThat(TextTest.made(
                        text, List.of(new Manifest(text).remove(line, KEY).orElseThrow())))
                .isEqualTo(after.replace('~', '\n'));
    }

    @Test
    void a_key_between_others_on_a_line_stays() {
        Text text = text("dependencies = { async-trait = \"0.1\", b = \"1\" }~");

        assertThat(new Manifest(text).remove(1, KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "[dependencies]~a = \"1\"~b = \"1\"~ > [dependencies]~a = \"1\"~async-trait = \"0.1\"~b = \"1\"~",
                "[dependencies]~a = \"1\"~~[features]~ > [dependencies]~a = \"1\"~async-trait = \"0.1\"~~[features]~",
                "[dependencies]~ > [dependencies]~async-trait = \"0.1\"~",
                "[package]~name = \"a\" > [package]~name = \"a\"~~[dependencies]~async-trait = \"0.1\"~",
                "[dependencies]~a = \"1\" > [dependencies]~a = \"1\"~async-trait = \"0.1\"",
                "[dependencies]~a = { features = [~  \"b\",~] } # c~ > [dependencies]~a = { features = [~  \"b\",~] } # c~async-trait = \"0.1\"~",
            })
    void a_dependency_comes_where_its_name_belongs(String before, String after) {
        Text text = text(before);

        assertThat(TextTest.made(text, List.of(new Manifest(text).add("dependencies", KEY, " = \"0.1\""))))
                .isEqualTo(after.replace('~', '\n'));
    }

    @Test
    void a_workspace_can_share_a_dependency() {
        assertThat(new Manifest(text("[workspace.dependencies]~async-trait = \"0.1\"~")).shares(KEY))
                .isTrue();
        assertThat(new Manifest(text("[workspace.dependencies.async-trait]~version = \"0.1\"~")).shares(KEY))
                .isTrue();
        assertThat(new Manifest(text("[workspace.dependencies]~[dependencies]~async-trait = \"0.1\"~")).shares(KEY))
                .isFalse();
    }

    private static Text text(String written) {
        return new Text("Cargo.toml", written.replace('~', '\n').getBytes(UTF_8));
    }
}
