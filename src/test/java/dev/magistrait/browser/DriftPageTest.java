package dev.magistrait.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.cli.Checkout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that says how a workspace of two crates came to be as it is. */
class DriftPageTest {

    private static final String STORE = "pub trait Store { async fn load(&self); }\n";
    private static final String USED = "pub fn held(x: Box<dyn store::Store>) { drop(x); }\n";

    @TempDir
    private Path directory;

    @Test
    void shows_what_came_and_went_and_what_crates_have_to_do_with_each_other() throws Exception {
        Checkout shop = new Checkout(directory.resolve("shop"))
                .write("Cargo.toml", "[workspace]\nmembers = [\"store\", \"ui\"]\nresolver = \"2\"\n")
                .write("store/Cargo.toml", manifest("store", ""))
                .write("store/src/lib.rs", STORE)
                .write("ui/Cargo.toml", manifest("ui", "[dependencies]\nstore = { path = \"../store\" }\n"))
                .write("ui/src/lib.rs", "")
                .commit();
        shop.write("store/src/lib.rs", "#[async_trait::async_trait]\n" + STORE).commit();
        shop.write(
                "ui/src/lib.rs",
                USED
                        + "pub struct S;\n#[async_trait::async_trait]\nimpl store::Store for S { async fn load(&self) {} }\n");
        try (Chromium browser = Pages.browser();
                Tab tab = browser.open()) {
            Path page = Pages.of(
                    directory.resolve("shop"),
                    directory.resolve("page.html"),
                    "--title",
                    "Shop <1>",
                    "--compare-rev",
                    "HEAD~1",
                    "--compare-rev",
                    "HEAD");
            tab.see(360, 800, "light", "");
            tab.open(page);

            assertThat(tab.text("document.querySelector('h1').textContent")).isEqualTo("Shop <1>");
            assertThat(tab.text("document.querySelector('.stand').innerText"))
                    .matches("commit [0-9a-f]{10} of [-0-9]{10}, and 1 file that is not committed");
            assertThat(tab.number("document.querySelectorAll('.figure.bad').length"))
                    .isZero();
            assertThat(tab.text("document.querySelector('.edge').innerText"))
                    .isEqualTo("new: ui names dyn store::Store in 1 place");
            assertThat(tab.number("document.querySelectorAll('.over-time rect.m-async-trait[height=\"180\"]').length"))
                    .isEqualTo(2);
            assertThat(tab.text("[...document.querySelectorAll('.over-time .share')].map(t => t.textContent).join()"))
                    .isEqualTo("HEAD~1,HEAD,now");
            assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);

            tab.eval("document.querySelector('#canvas').scrollIntoView({ block: 'center', behavior: 'instant' })");
            tab.settle();
            tab.settle();
            assertThat(tab.number("document.querySelector('#canvas').magistrait.state().edges"))
                    .as("the trait, and that ui depends on store, uses it as dyn and implements it")
                    .isEqualTo(4);
            tab.eval("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(Axe.violations(tab)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static String manifest(String name, String more) {
        return "[package]\nname = \"" + name + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\npublish = false\n\n"
                + more;
    }
}
