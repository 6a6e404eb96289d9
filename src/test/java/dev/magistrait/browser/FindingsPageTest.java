package dev.magistrait.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The findings of a review, rule by rule. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingsPageTest {

    private Path page = Path.of("");
    private Chromium browser;
    private Tab tab;

    @BeforeAll
    void write(@TempDir Path directory) throws IOException {
        if (Chromium.installed().isPresent()) {
            browser = Pages.browser();
            page = Pages.of(Workspace.write(directory.resolve("tasks"), 2, 20, 2), directory.resolve("review.html"));
        }
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
        if (tab != null) {
            assertThat(tab.complaints()).isEmpty();
            tab.close();
        }
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void shows_findings_rule_by_rule_with_what_the_rule_says() {
        assertThat(tab.number("document.querySelectorAll('.rulegroup').length")).isGreaterThan(2);
        assertThat(tab.text("document.querySelector('.rulegroup h3').innerText"))
                .contains("error");
        tab.click(".rulepage summary");
        assertThat(tab.text("document.querySelector('.rulepage[open]').innerText"))
                .contains("When it stays quiet");
    }

    @Test
    void filters_findings_by_rule_severity_and_word() {
        String shown = "[...document.querySelectorAll('.finding:not([hidden])')]";
        int all = tab.number(shown + ".length");
        sift("level", "warning");
        assertThat(tab.number(shown + ".length")).isBetween(1, all - 1);
        assertThat(tab.is(shown + ".every(f => f.querySelector('.level').textContent === 'warning')"))
                .isTrue();
        sift("level", "");
        sift("rule", "dyn-native-async");
        assertThat(tab.number("document.querySelectorAll('.rulegroup:not([hidden])').length"))
                .isEqualTo(1);
        assertThat(tab.text("document.querySelector('.find .shown').textContent"))
                .isEqualTo(tab.number(shown + ".length") + " of " + all + " findings");
    }

    @Test
    void marks_a_trait_object_whole_and_paints_source() {
        assertThat(tab.text("document.querySelector('.finding[data-rule=dyn-native-async] mark').textContent"))
                .matches("dyn Task\\d+");
        assertThat(tab.number("document.querySelectorAll('.excerpt i.xk').length"))
                .isPositive();
    }

    private void sift(String name, String value) {
        tab.eval("(() => { const s = document.querySelector('.find [name=" + name + "]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }
}
