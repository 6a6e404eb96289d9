package dev.magistrait.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Checkout;
import dev.magistrait.cli.Main;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormatTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void each_is_called_as_its_reporter_says() {
        assertThat(Format.values())
                .allSatisfy(
                        f -> assertThat(f.reporter(View.plain(Palette.PLAIN)).format())
                                .isEqualTo(f.toString()));
    }

    @Test
    void tests_of_all_formats_know_them_all() {
        assertThat(Formats.all(_ -> List.of()).stream().map(Reporter::format))
                .containsExactlyElementsOf(
                        Arrays.stream(Format.values()).map(Format::toString).toList());
    }

    @Test
    void a_check_loads_no_class_of_a_format_that_it_does_not_write() throws Exception {
        assertThat(loaded("text"))
                .contains("dev.magistrait.report.text.TextReporter")
                .noneMatch(FormatTest::ofOtherFormats);
        assertThat(loaded("junit")).anyMatch(FormatTest::ofOtherFormats);
    }

    private static boolean ofOtherFormats(String name) {
        return name.matches("dev\\.magistrait\\.report\\.(ci|json|markdown|sarif|xml)\\..*|javax?\\.xml\\..*");
    }

    /** The classes that a process of its own loads for a check. */
    private List<String> loaded(String format) throws Exception {
        Path log = directory.resolve(format + ".log");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "check",
                        "samples/readme",
                        "--format",
                        format)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(code).isEqualTo(1);
        try (var lines = Files.lines(log)) {
            return lines.filter(l -> l.contains("source:"))
                    .map(l -> l.replaceFirst("^(\\[[^]]*])*\\s*", "").split(" ")[0])
                    .toList();
        }
    }

    @Test
    void a_finding_keeps_its_fingerprint_where_code_moves() throws IOException {
        String clock = "trait Clock { async fn now(&self); }\nfn f(_: &dyn Clock) {}\n";
        Checkout store =
                new Checkout(directory).write("src/lib.rs", "mod time;").write("src/time.rs", clock);
        String before = fingerprint(store);
        store.write("src/time.rs", "// one\n\n// two\n" + clock.replace("fn f(", "fn f(_: u8, "));

        assertThat(fingerprint(store)).isEqualTo(before);
        store.move("src/time.rs", "src/time/mod.rs");
        assertThat(fingerprint(store)).isEqualTo(before);
        store.write("src/time/mod.rs", clock.replace("Clock", "Watch"));
        assertThat(fingerprint(store)).isNotEqualTo(before);
    }

    private static String fingerprint(Checkout store) {
        JsonNode results = JsonMapper.shared()
                .readTree(store.check("--format", "sarif").out())
                .at("/runs/0/results");
        assertThat(results).hasSize(1);
        return results.at("/0/partialFingerprints/identity~1v1").asString();
    }
}
