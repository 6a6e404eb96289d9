package dev.magistrait.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.command.Pipe;
import dev.magistrait.cli.command.Terminal;
import dev.magistrait.timing.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing here says how long something may take: only that it is told, and that what is counted is so. */
class CheckTimingsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SHOP = Path.of("samples/storefront");
    private static final Path WITH_MACROS = Path.of("samples/both-static-and-dyn");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_report_is_the_same_and_the_timings_stand_apart() {
        String plain = check(SHOP);
        assertThat(err.toString(UTF_8)).isEmpty();

        assertThat(check(SHOP, "--timings")).isEqualTo(plain).contains("samples/storefront");
        assertThat(err.toString(UTF_8)).startsWith("stage ").contains("\nbytes", "\nfact ", "\nrule ");
        assertThat(check(SHOP, "--timings=json")).isEqualTo(plain);
    }

    @Test
    void every_stage_is_there() {
        check(SHOP, "--timings");

        assertThat(err.toString(UTF_8).lines().map(String::strip))
                .satisfies(lines -> assertThat(Stage.values())
                        .allSatisfy(stage -> assertThat(lines).anyMatch(l -> l.startsWith(stage.title() + " "))));
    }

    @Test
    void every_stage_that_a_check_has_takes_time() {
        Map<String, JsonNode> stages = rows(timings(WITH_MACROS), "stages", "stage");

        assertThat(stages.keySet()).containsExactlyInAnyOrderElementsOf(titles());
        assertThat(stages).allSatisfy((name, row) -> {
            long taken = row.get("wallNanos").asLong() + row.get("threadsNanos").asLong();
            assertThat(taken).as(name).isPositive();
        });
    }

    @Test
    void facts_and_rules_are_those_of_the_report() {
        JsonNode timings = timings(SHOP);
        JsonNode report = JSON.readTree(check(SHOP, "--format", "json"));
        Map<String, JsonNode> facts = rows(timings, "facts", "fact");

        assertThat(left(facts, "Verdict")).isEqualTo(count(report, "verdicts"));
        assertThat(row(facts, "Crate").get("entered").asLong()).isEqualTo(count(report, "crates"));
        assertThat(left(facts, "Raised")).isGreaterThanOrEqualTo(count(report, "findings"));
        Map<String, JsonNode> rules = rows(timings, "rules", "rule");
        assertThat(report.findValuesAsString("rule").stream().filter(r -> Files.exists(file(r))))
                .isNotEmpty()
                .allSatisfy(
                        id -> assertThat(row(rules, id).get("count").asLong()).isPositive());
    }

    @Test
    void bytes_are_those_of_the_files() throws IOException {
        JsonNode bytes = timings(SHOP).get("bytes");
        long read = bytes.get("read").asLong();

        assertThat(read).isEqualTo(size());
        assertThat(bytes.get("skimmed away").asLong()).isPositive().isLessThanOrEqualTo(read);
        assertThat(bytes.get("parsed").asLong())
                .isGreaterThanOrEqualTo(read - bytes.get("skimmed away").asLong());
    }

    @Test
    void what_the_cache_spares_is_counted(@TempDir Path cache) {
        check(SHOP, "--timings=json", "--cache-dir", cache.toString());
        assertThat(counts()).containsOnlyKeys("files read", "workspaces resolved");

        check(SHOP, "--timings=json", "--cache-dir", cache.toString());
        assertThat(counts()).containsEntry("workspaces judged before", 1L).doesNotContainKey("workspaces resolved");
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        JSON.readTree(err.toString(UTF_8))
                .get("cache")
                .properties()
                .forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private JsonNode timings(Path directory) {
        check(directory, "--timings=json", "--no-cache");
        JsonNode timings = JSON.readTree(err.toString(UTF_8));
        assertThat(timings.get("schema").asString()).isEqualTo("magistrait.timings/1");
        return timings;
    }

    private String check(Path directory, String... options) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(new Pipe(out), err, false, false, Map.of());
        List<String> words = new ArrayList<>(List.of("check", "--fail-on", "never"));
        words.addAll(List.of(options));
        words.add(directory.toString());
        assertThat(new Main(new Standard(), terminal).run(words.toArray(String[]::new)))
                .isZero();
        return out.toString(UTF_8);
    }

    private static Map<String, JsonNode> rows(JsonNode timings, String table, String key) {
        return timings.get(table)
                .valueStream()
                .collect(toMap(r -> r.get(key).asString(), r -> r, (a, _) -> a, TreeMap::new));
    }

    private static JsonNode row(Map<String, JsonNode> rows, String name) {
        return requireNonNull(rows.get(name), name);
    }

    private static long left(Map<String, JsonNode> facts, String kind) {
        JsonNode row = row(facts, kind);
        return row.get("derived").asLong() - row.get("retracted").asLong();
    }

    private static long count(JsonNode report, String list) {
        return report.get("workspaces").get(0).get(list).size();
    }

    private static Path file(String rule) {
        return Path.of("rules/judge", rule + ".drl");
    }

    private static Iterable<String> titles() {
        return Arrays.stream(Stage.values()).map(Stage::title).toList();
    }

    private static long size() throws IOException {
        try (var files = Files.walk(SHOP)) {
            long sum = 0;
            for (Path file : files.filter(f -> f.toString().endsWith(".rs")).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
