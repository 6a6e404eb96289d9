package dev.magistrait.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.policy.load.Loading;
import dev.magistrait.policy.load.PolicyLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every key of the language is checked: one that is needed must be there, and none takes a value of another shape. */
class KeysTest {

    private static final byte[] BASE = "title: base\n".getBytes(UTF_8);

    /** With every section once; JSON is YAML. */
    private static final String WHOLE = """
            { "title": "t",
              "extends": [{ "git": "u", "path": "p", "rev": "%s", "sha256": "%s" }],
              "scopes": [{ "where": "a", "levels": { "dyn-native-async": "note" } }],
              "settings": { "msrv": "1.80" },
              "rules": [
                { "id": "acme/a", "title": "a", "when": { "trait t": {} },
                  "report": { "at": "$t", "message": "m" }, "tests": [{ "rust": "trait T {}" }] },
                { "id": "acme/b", "title": "b", "when": { "trait t": {} },
                  "verdict": { "mechanism": "native", "because": "b" } }],
              "waivers": [{ "rule": "acme/a", "reason": "r", "owner": "o", "while": { "dispatch": "dyn" } }] }
            """.formatted("a".repeat(40), Loading.sha256(BASE));

    private static final Map<String, Type.Section> SECTIONS = Map.of(
            "", Language.POLICY,
            "/extends/0", Language.GIT,
            "/settings", Language.SETTINGS,
            "/scopes/0", Language.SCOPE,
            "/rules/0", Language.RULE,
            "/rules/0/report", Language.REPORT,
            "/rules/0/tests/0", Language.TEST,
            "/rules/1/verdict", Language.VERDICT,
            "/waivers/0", Language.WAIVER,
            "/waivers/0/while", Language.RESTS);

    @TempDir
    private Path directory = Path.of("");

    static Stream<Arguments> keys() {
        return SECTIONS.entrySet().stream()
                .flatMap(s -> s.getValue().keys().stream().map(key -> Arguments.of(s.getKey(), key.name())));
    }

    static Stream<Arguments> required() {
        return SECTIONS.entrySet().stream()
                .flatMap(s -> s.getValue().keys().stream()
                        .filter(Type.Key::required)
                        .map(key -> Arguments.of(s.getKey(), key.name())));
    }

    @Test
    void the_whole_has_no_mistake() throws IOException {
        assertThat(mistakes(JsonMapper.shared().readTree(WHOLE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void no_key_takes_a_list_of_lists(String section, String key) throws IOException {
        JsonNode whole = JsonMapper.shared().readTree(WHOLE);
        ((ObjectNode) whole.at(section)).putArray(key).addArray();

        assertThat(mistakes(whole)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("required")
    void what_is_required_must_be_there(String section, String key) throws IOException {
        JsonNode whole = JsonMapper.shared().readTree(WHOLE);
        assertThat(((ObjectNode) whole.at(section)).remove(key)).isNotNull();

        assertThat(mistakes(whole)).anyMatch(m -> m.contains(" lacks `" + key + "`"));
    }

    private List<String> mistakes(JsonNode policy) throws IOException {
        Path file = Files.writeString(directory.resolve("p.yaml"), policy.toString());
        Repositories git = (pin, mayFetch) -> new Repositories.Answer.Bytes(BASE);
        return Policies.mistakes(new PolicyLoader(Policies.catalogue(), git).load(List.of(file.toString())));
    }
}
