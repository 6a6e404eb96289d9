package dev.magistrait.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with 500 async traits and 5,000 implementors stays usable. Limits are far above what is measured: machines differ. */
class LargePageTest {

    private static final int TRAITS = 500;

    @TempDir
    private Path directory;

    @Test
    void answers_while_one_waits() throws IOException, InterruptedException {
        try (Chromium browser = Pages.browser();
                Tab tab = browser.open()) {
            Path page = Pages.of(
                    Workspace.write(directory.resolve("tasks"), 25, TRAITS, 10), directory.resolve("review.html"));
            tab.see(1280, 900, "light", "");
            tab.open(page);

            int load = tab.number("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)");
            int key = timed(
                    tab,
                    "const i = document.querySelector('.filters [name=text]'); i.value = 'task12';"
                            + " i.dispatchEvent(new Event('input', { bubbles: true }));");
            assertThat(tab.number("document.querySelectorAll('.inventory tbody tr:not([hidden])').length"))
                    .isEqualTo(11);
            int sort = timed(
                    tab,
                    "document.querySelector('.filters').reset();"
                            + " document.querySelector('.inventory thead th:nth-child(4) button').click();");
            int detail = timed(tab, "document.querySelector('.inventory tbody tr:nth-child(300) a').click();");
            assertThat(tab.number("document.querySelectorAll('.trait:target li').length"))
                    .isGreaterThan(10);
            int graph = timed(tab, "document.querySelector('.trait:target [data-graph]').click();");
            int overview = timed(
                    tab,
                    "const s = document.querySelector('.tools select'); s.value = '';"
                            + " s.dispatchEvent(new Event('change'));");
            assertThat(tab.number("document.querySelector('#canvas').magistrait.state().nodes"))
                    .isEqualTo(25);

            System.out.printf(
                    "page with %d traits: load %d ms, filter %d ms, sort %d ms, detail %d ms, graph of a trait %d ms, of all crates %d ms%n",
                    TRAITS, load, key, sort, detail, graph, overview);
            assertThat(load).isLessThan(10_000);
            assertThat(key).isLessThan(1_000);
            assertThat(sort).isLessThan(1_500);
            assertThat(detail).isLessThan(1_500);
            assertThat(graph).isLessThan(3_000);
            assertThat(overview).isLessThan(3_000);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** Milliseconds until what the code did is on the screen. */
    private static int timed(Tab tab, String code) {
        return tab.number("new Promise(done => { const start = performance.now(); " + code
                + " requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start)))); })");
    }
}
