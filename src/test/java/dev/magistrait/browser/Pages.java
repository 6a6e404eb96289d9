package dev.magistrait.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.cli.Reviewing;
import java.io.IOException;
import java.nio.file.Path;

/** Makes pages and opens them. */
final class Pages {

    static final String ABSENT = "no Chromium on the PATH";

    private Pages() {}

    /** The browser; where there is none, the tests are skipped. */
    static Chromium browser() throws IOException {
        assumeTrue(Chromium.installed().isPresent(), ABSENT);
        return Chromium.start(Chromium.installed().orElseThrow());
    }

    /** Writes the review of a workspace. */
    static Path of(Path workspace, Path page, String... more) {
        Reviewing.write(workspace, page, more);
        return page;
    }
}
