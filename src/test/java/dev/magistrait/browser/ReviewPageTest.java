package dev.magistrait.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The review of a workspace with sixty async traits, as a reader uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTest {

    private static final int TRAITS = 60;
    private static final String SHOWN = "[...document.querySelectorAll('.inventory tbody tr:not([hidden])')]";

    private Path directory = Path.of("");
    private Path page = Path.of("");
    private Chromium browser;
    private Tab tab;

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        directory = temporary;
        if (Chromium.installed().isEmpty()) {
            return;
        }
        browser = Pages.browser();
        page = Pages.of(Workspace.write(directory.resolve("tasks"), 6, TRAITS, 2), directory.resolve("review.html"));
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        assumeTrue(Chromium.installed().isPresent(), Pages.ABSENT);
        tab = browser.open();
        tab.see(1280, 900, "light", "");
        tab.open(page);
    }

    @AfterEach
    void nothing_went_wrong() {
        if (tab == null) {
            return;
        }
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests())
                .isNotEmpty()
                .allMatch(url -> url.equals(page.toUri().toString()));
        tab.close();
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void opens_with_the_verdict_what_blocks_and_what_to_do_first() {
        assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo("tasks");
        assertThat(tab.text("document.querySelector('.headline').textContent"))
                .contains("do not compile")
                .contains("of 60 async traits need a change");
        assertThat(tab.text("document.querySelector('.pair .card:first-child').innerText"))
                .contains("What blocks")
                .contains("Task18 cannot be a trait object");
        assertThat(tab.number("document.querySelectorAll('.pair .card:last-child ol li').length"))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void filters_by_word_and_by_kind() {
        assertThat(tab.number(SHOWN + ".length")).isEqualTo(TRAITS);

        tab.click(".filters [name=text]");
        for (String key : List.of("t", "a", "s", "k", "1", "1")) {
            tab.key(key);
        }
        assertThat(tab.text(SHOWN + ".map(r => r.cells[0].textContent).join()")).isEqualTo("Task11");
        assertThat(tab.text("document.querySelector('.shown').textContent")).isEqualTo("1 of 60 traits");

        tab.click(".filters [type=reset]");
        choose("dispatch", "dyn");
        assertThat(tab.number(SHOWN + ".length")).isEqualTo(24);
        assertThat(tab.is(SHOWN + ".every(r => r.cells[5].textContent === 'dyn')"))
                .isTrue();
    }

    @Test
    void sorts_by_any_column_and_back() {
        tab.click(".inventory thead th:nth-child(1) button");
        assertThat(tab.text(SHOWN + "[0].cells[0].textContent")).isEqualTo("Task0");
        tab.click(".inventory thead th:nth-child(1) button");
        assertThat(tab.text(SHOWN + "[0].cells[0].textContent")).isEqualTo("Task9");
        assertThat(tab.text("document.querySelector('.inventory thead th').getAttribute('aria-sort')"))
                .isEqualTo("descending");
        tab.click(".inventory thead th:nth-child(8) button");
        assertThat(tab.number(SHOWN + "[0].cells[7].textContent * 1")).isEqualTo(1);
        assertThat(tab.number(SHOWN + ".at(-1).cells[7].textContent * 1")).isZero();
    }

    @Test
    void leads_from_a_branch_of_the_tree_to_its_traits() {
        int dyn = tab.number("[...document.querySelectorAll('.tree a')].find(a => a.dataset.row === '3')"
                + ".querySelector('.count').textContent * 1");
        assertThat(dyn).isEqualTo(24);

        tab.click(".tree a[data-row='3'] rect");

        assertThat(tab.number(SHOWN + ".length")).isEqualTo(dyn);
        assertThat(tab.text("location.hash")).isEqualTo("#inventory");
    }

    @Test
    void leads_from_a_number_of_the_matrix_and_a_bar_to_its_traits() {
        tab.click(".matrix a");
        assertThat(tab.number(SHOWN + ".length"))
                .isEqualTo(tab.number("document.querySelector('.matrix a').textContent * 1"));
        tab.click(".chart a rect");
        assertThat(tab.number(SHOWN + ".length"))
                .isEqualTo(tab.number("parseInt(document.querySelector('.chart a .count').textContent)"));
    }

    @Test
    void opens_a_trait_with_its_proof_and_source() {
        tab.click(".inventory tbody tr:nth-child(1) a");

        String open = "document.querySelector('.trait:target')";
        assertThat(tab.text(open + ".querySelector('h3').textContent")).contains("::Task");
        assertThat(tab.is("document.activeElement === " + open + ".querySelector('h3')"))
                .isTrue();
        assertThat(tab.is(open + ".checkVisibility()")).isTrue();
        assertThat(tab.text(open + ".querySelector('.way .fits').innerText"))
                .contains("row ")
                .contains("yes");
        assertThat(tab.text(open + ".querySelector('.excerpt mark').textContent"))
                .startsWith("Task");
        assertThat(tab.number("[...document.querySelectorAll('.trait')].filter(t => t.checkVisibility()).length"))
                .isEqualTo(1);
    }

    @Test
    void follows_a_finding_to_its_source() {
        tab.click("#summary ol.short a");

        String open = "document.querySelector('.finding:target')";
        assertThat(tab.is(open + ".open")).isTrue();
        assertThat(tab.text(open + ".querySelector('.excerpt mark').textContent"))
                .startsWith("tokio::spawn");
        assertThat(tab.text(open + ".querySelector('.excerpt pre').textContent"))
                .contains("pub fn start12<T: Task12");
        assertThat(tab.text(open + ".querySelector('.excerpt .place').textContent"))
                .endsWith(".rs:" + tab.text(open + ".querySelector('mark').parentElement.firstChild.textContent"));
    }

    @Test
    void draws_the_graph_and_goes_into_it() {
        String graph = "document.querySelector('#canvas').magistrait";
        tab.eval("document.querySelector('#canvas').scrollIntoView({ block: 'center', behavior: 'instant' })");
        tab.settle();
        tab.settle();
        assertThat(tab.number(graph + ".state().nodes")).isEqualTo(TRAITS + 6);
        assertThat(tab.number(graph + ".state().edges")).isEqualTo(TRAITS);

        var at = tab.eval("(() => { const r = document.querySelector('#canvas').getBoundingClientRect(), p = " + graph
                + ".state().at('t4'); return { x: r.x + p.x, y: r.y + p.y }; })()");
        tab.click(at.path("x").asDouble(), at.path("y").asDouble());

        assertThat(tab.text("document.querySelector('#chosen h3').textContent")).contains("::Task");
        assertThat(tab.text(graph + ".state().labels.join()"))
                .contains("Worker")
                .contains("lib.rs:");
        assertThat(tab.number(graph + ".state().nodes")).isBetween(5, 6);
        tab.click("#canvas");
        tab.key("ArrowLeft");
        tab.key("+");
        tab.click("#chosen h3 a");
        assertThat(tab.is("document.querySelector('.trait:target').checkVisibility()"))
                .isTrue();
    }

    @Test
    void works_by_keyboard_alone() {
        tab.key("Tab");
        assertThat(tab.text("document.activeElement.className")).isEqualTo("skip");
        tab.key("Enter");
        assertThat(tab.text("location.hash")).isEqualTo("#summary");
        tab.eval("document.querySelector('.inventory thead th:nth-child(2) button').focus()");
        tab.key("Enter");
        assertThat(tab.text("document.querySelector('.inventory thead th:nth-child(2)').getAttribute('aria-sort')"))
                .isEqualTo("ascending");
    }

    @Test
    void is_named_for_screen_readers() {
        assertThat(tab.number(
                        "[...document.querySelectorAll('input, select, button, a, svg, [role=region]')].filter(e =>"
                                + " !(e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length"
                                + " || e.getAttribute('aria-labelledby'))).length"))
                .isZero();
        assertThat(tab.number("[...document.querySelectorAll('[aria-labelledby]')].filter(e =>"
                        + " !document.getElementById(e.getAttribute('aria-labelledby'))).length"))
                .isZero();
        assertThat(tab.number("[...document.querySelectorAll('[id]')].length"
                        + " - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"))
                .isZero();
        assertThat(tab.number("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a =>"
                        + " !document.getElementById(a.getAttribute('href').slice(1))).length"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"360, 800, light", "360, 800, dark", "768, 1024, light", "1280, 900, dark"})
    void fits_the_window(int width, int height, String scheme) {
        tab.see(width, height, scheme, "");
        tab.click(".inventory tbody tr a");

        assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        assertThat(tab.number("[...document.querySelectorAll('main > section > *')].filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth + 1).length"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "360, light"})
    void keeps_nobody_from_using_it(int width, String scheme) throws IOException, InterruptedException {
        tab.see(width, 900, scheme, "");
        tab.click(".inventory tbody tr a");
        tab.eval("document.querySelectorAll('details').forEach(d => d.open = true)");

        assertThat(Axe.violations(tab)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light", "dark"})
    void has_colours_that_can_be_read(String scheme) {
        tab.see(1280, 900, scheme, "");

        assertThat(tab.text(Contrast.SCRIPT)).isEmpty();
    }

    @Test
    void prints_without_what_paper_cannot_do() {
        tab.see(800, 1100, "light", "print");
        assertThat(tab.is("document.querySelector('.filters').checkVisibility()"))
                .isFalse();
        assertThat(tab.is("document.querySelector('#graph').checkVisibility()")).isFalse();
        assertThat(tab.number("document.querySelector('.scroll.tall').scrollHeight"
                        + " - document.querySelector('.scroll.tall').clientHeight"))
                .isZero();
        tab.see(800, 1100, "light", "");

        byte[] pdf = tab.print();

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(20_000);
        assertThat(tab.number("document.querySelectorAll('.finding[open]').length"))
                .isZero();
    }

    @Test
    void is_the_same_twice() throws IOException {
        Path again = Pages.of(directory.resolve("tasks"), directory.resolve("again.html"), "--jobs", "1");

        assertThat(Files.mismatch(page, again)).isEqualTo(-1);
    }

    private void choose(String name, String value) {
        tab.eval("(() => { const s = document.querySelector('.filters [name=" + name + "]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }
}
