package dev.magistrait.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Level;
import dev.magistrait.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BundledTest {

    static final List<String> NAMES = Bundled.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void every_bundled_policy_is_read(String name) {
        Policy policy = Policies.read(Policies.loader().load(List.of(name)));

        assertThat(policy.title()).isNotBlank();
        assertThat(policy.files()).extracting(PolicyFile::name).contains("bundled:default", "bundled:" + name);
    }

    @Test
    void the_bundled_policies_are_those_in_the_folder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("policies"))) {
            assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            Bundled.NAMES.stream().map(n -> n + ".yaml").toList());
        }
    }

    @Test
    void the_default_names_every_rule_at_the_level_of_its_file_and_leaves_one_to_who_asks_for_it() {
        Policy policy = Policies.read(Policies.loader().load(List.of("default")));

        assertThat(policy.levels()).hasSizeGreaterThan(20);
        for (Rule rule : Policies.catalogue()) {
            assertThat(policy.levels()).containsKey(rule.id());
        }
        policy.levels()
                .forEach((id, level) -> assertThat(level.value())
                        .as(id)
                        .isEqualTo(id.equals("redundant-capture") ? Level.OFF : level(id)));
    }

    private static Level level(String id) {
        return Policies.catalogue().stream()
                .filter(r -> r.id().equals(id))
                .map(Rule::level)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_default_names_every_setting_with_the_value_that_code_takes_without_it() {
        Policy policy = Policies.read(Policies.loader().load(List.of("default")));

        for (SettingKey key : SettingKey.values()) {
            assertThat(policy.settings().list(key)).as(key.key()).isEqualTo(Settings.DEFAULT.list(key));
            assertThat(text()).contains("\n  " + key.key() + ": ");
        }
        assertThat(policy.rules()).isEmpty();
        assertThat(policy.waivers()).isEmpty();
        assertThat(policy.scopes()).isEmpty();
    }

    @Test
    void the_default_names_every_key_with_a_comment() {
        for (String key : Language.POLICY.names()) {
            assertThat(text()).as(key).containsPattern("\n# .*\n(# )?" + key + ":");
        }
        var uncommented = Pattern.compile("\n(?! *#)[^\n]*\n  ([a-z-]+): ").matcher(text());
        assertThat(uncommented.results().map(m -> m.group(1))).isEmpty();
    }

    private static String text() {
        return new String(Bundled.read("default"), java.nio.charset.StandardCharsets.UTF_8);
    }
}
