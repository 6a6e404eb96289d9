package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Finding;
import dev.magistrait.report.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line on `Send` of the table of known names, called with a future that nothing makes `Send`. */
class KnownSinksTest {

    private static final Path TABLE = Path.of("src/main/resources/dev/magistrait/resolve/names/known-names.txt");

    private static final String HEAD = "pub trait T { async fn f(&self); }\n";

    /** A function of one type parameter that gives such a future to what a name stands for. */
    private static final Map<String, String> CALLS = Map.of(
            "send-sink", "fn go<X: T + Send + Sync + 'static>(x: X) { %s(async move { x.f().await }); }",
            "send-spawner",
                    "fn go<X: T + Send + Sync + 'static>(to: &mut %s, x: X) { to.spawn(async move { x.f().await }); }",
            "send-spawner-2",
                    "fn go<X: T + Send + Sync + 'static>(to: &mut %s, x: X) { to.spawn(1, async move { x.f().await }); }",
            "send-handler", "fn go<X: T + Send + Sync + 'static>(x: X) { %s(move || async move { x.f().await }); }");

    @TempDir
    private Path directory;

    @Test
    void every_name_that_asks_for_send_is_known_where_it_is_called() throws IOException {
        Map<String, String> calls = calls();
        assertThat(calls).hasSizeGreaterThan(40).containsKeys("tokio::spawn", "axum::routing::get");

        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, String> call : calls.entrySet()) {
            Path file = directory.resolve("c" + files.size() + ".rs");
            Files.writeString(file, HEAD + call.getValue() + "\n");
            files.put(call.getKey(), file);
        }

        assertThat(reported(List.copyOf(files.values())))
                .containsExactlyInAnyOrderElementsOf(files.values().stream()
                        .map(f -> f.getFileName().toString())
                        .toList());
    }

    private static Map<String, String> calls() throws IOException {
        Map<String, String> calls = new TreeMap<>();
        try (Stream<String> lines = Files.lines(TABLE)) {
            lines.filter(l -> !l.startsWith("#")).map(l -> l.split(" +")).forEach(l -> {
                if (l.length > 1 && CALLS.containsKey(l[1])) {
                    calls.put(l[0], CALLS.get(l[1]).formatted(l[0]));
                }
            });
        }
        return calls;
    }

    private static SortedSet<String> reported(List<Path> files) {
        TreeSet<String> names = new TreeSet<>();
        Today.analysis(1).check(files, Progress.SILENT).workspaces().stream()
                .flatMap(w -> w.findings().stream())
                .filter(f -> f.rule().equals("spawn-generic-no-send"))
                .map(Finding::span)
                .forEach(s -> names.add(Path.of(s.file()).getFileName().toString()));
        return names;
    }
}
