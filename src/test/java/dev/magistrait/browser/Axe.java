package dev.magistrait.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** axe-core, which looks for what keeps people from using a page; npm brings it. */
final class Axe {

    private static final Path PINNED = Path.of("src/test/browser");
    private static final Path TARGET = Path.of("target/axe");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", ".npmrc");
    private static final String RUN = """
            axe.run(document, { resultTypes: ['violations'] }).then(r => r.violations.map(v =>
              v.id + ': ' + v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + n.failureSummary.split('\\n')[1].trim()).join(' | ')))
            """;

    private Axe() {}

    /** What it finds on the page as it is shown now, a line for each rule. */
    static List<String> violations(Tab tab) throws IOException, InterruptedException {
        tab.eval(Files.readString(script()) + "; true");
        return tab.eval(RUN).valueStream().map(JsonNode::asString).toList();
    }

    /** Fetched once for each version; where npm is missing, the test is skipped. */
    private static Path script() throws IOException, InterruptedException {
        Path script = TARGET.resolve("node_modules/axe-core/axe.min.js");
        Path fetched = TARGET.resolve("fetched");
        if (Files.exists(fetched) && Files.mismatch(fetched, PINNED.resolve("package-lock.json")) < 0) {
            return script;
        }
        Files.createDirectories(TARGET);
        for (String file : FILES) {
            Files.copy(PINNED.resolve(file), TARGET.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assumeTrue(npm(), "npm is missing, which brings axe-core");
        Files.copy(PINNED.resolve("package-lock.json"), fetched, StandardCopyOption.REPLACE_EXISTING);
        return script;
    }

    private static boolean npm() throws InterruptedException {
        try {
            return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--prefer-offline", "--silent")
                            .directory(TARGET.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
