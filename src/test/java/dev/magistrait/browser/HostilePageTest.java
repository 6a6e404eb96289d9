package dev.magistrait.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, paths, comments and reasons that want to be more than text. */
class HostilePageTest {

    private static final String SCRIPT = "</script></style><script>window.broken=1</script>";
    private static final String IMAGE = "<img src=https://example.org/x onerror=window.broken=1>";

    @TempDir
    private Path directory;

    @Test
    void nothing_is_executed_and_nothing_is_hidden() throws IOException, InterruptedException {
        try (Chromium browser = Pages.browser();
                Tab tab = browser.open()) {
            Path page = Pages.of(workspace(), directory.resolve("review.html"));
            tab.see(360, 800, "dark", "");
            tab.open(page);
            tab.click(".inventory tbody a");
            tab.eval("document.querySelectorAll('details').forEach(d => { d.open = true; })");
            tab.eval("document.querySelector('#canvas').scrollIntoView({ behavior: 'instant' })");
            tab.settle();

            assertThat(tab.is("'broken' in window")).isFalse();
            assertThat(tab.number("document.scripts.length")).isEqualTo(3);
            assertThat(tab.number("document.images.length")).isZero();
            assertThat(tab.number(
                            "document.querySelectorAll('main script, main style, main iframe, main [onerror]').length"))
                    .isZero();
            assertThat(tab.text("document.querySelector('main').textContent"))
                    .contains("window.broken=1")
                    .contains("\\u{202e}")
                    .contains("\\u{1b}")
                    .doesNotContain("\u202e")
                    .doesNotContain("\u001b");
            assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
            assertThat(tab.requests()).allMatch(url -> url.equals(page.toUri().toString()));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** What the page forbids is forbidden: a script that came in all the same could neither run nor call home. */
    @Test
    void the_policy_holds() throws IOException, InterruptedException {
        try (Chromium browser = Pages.browser();
                Tab tab = browser.open()) {
            tab.open(Pages.of(workspace(), directory.resolve("review.html")));

            tab.eval(
                    "(() => { const s = document.createElement('script'); s.textContent = 'window.broken = 1';"
                            + " document.body.append(s); const i = new Image(); i.src = 'https://example.org/x'; document.body.append(i); })()");
            String fetched = tab.text("fetch('https://example.org/').then(() => 'fetched', () => 'refused')");

            assertThat(fetched).isEqualTo("refused");
            assertThat(tab.is("'broken' in window")).isFalse();
            assertThat(tab.complaints())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allMatch(c -> c.contains("Content Security Policy"));
        }
    }

    @Test
    void a_workspace_without_async_traits_has_a_page_too() throws IOException, InterruptedException {
        try (Chromium browser = Pages.browser();
                Tab tab = browser.open()) {
            tab.open(Pages.of(Workspace.write(directory.resolve("none"), 1, 0, 0), directory.resolve("review.html")));
            tab.eval("document.querySelector('#canvas').scrollIntoView({ behavior: 'instant' })");
            tab.settle();

            assertThat(tab.text("document.querySelector('.headline').textContent"))
                    .isEqualTo("There is no async trait here.");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private Path workspace() throws IOException {
        Path root = directory.resolve("<b>work\" onload=x' &amp; ${x}");
        Path source = root.resolve("src");
        Files.createDirectories(source);
        Files.writeString(
                root.resolve("Cargo.toml"),
                "[package]\nname = \"a<b>'c\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\nasync-trait = \"0.1\" # "
                        + IMAGE + "\n");
        Files.writeString(
                root.resolve("magistrait.yaml"),
                "title: \"" + SCRIPT + IMAGE
                        + "\"\nwaivers:\n  - { rule: needless-async-trait, trait: \"*Waived\", reason: \"" + IMAGE
                        + "\", owner: \"" + SCRIPT + "\" }\n");
        Files.writeString(source.resolve("lib.rs"), "#[path = \"<script>window.broken=1<!--.rs\"]\nmod odd;\n");
        Files.writeString(source.resolve("<script>window.broken=1<!--.rs"), code());
        return root;
    }

    private static String code() {
        return """
                use async_trait::async_trait; /* SCRIPT IMAGE */
                #[cfg(feature = "SCRIPT")]
                pub trait Conditional { async fn run(&self); }
                #[cfg(feature = "SCRIPT")]
                fn conditional(x: &dyn Conditional) {} // IMAGE \u202e \u001b[2J `${broken}` {{broken}}
                pub trait Naïve { async fn run(&self); } // SCRIPT
                impl Naïve for [u8; { "SCRIPT" as &str; 1 }] { async fn run(&self) {} }
                fn use_it(naïve: Box<dyn Naïve>) {} // IMAGE
                #[async_trait] // magistrait: allow(needless-async-trait) IMAGE
                trait Allowed { async fn run(&self); }
                #[async_trait]
                trait Waived { async fn run(&self); } // SCRIPT
                """.replace("SCRIPT", SCRIPT)
                .replace("IMAGE", IMAGE)
                .replaceFirst("feature = \"([^\n]*)\"\\)", "feature = \"$1\")");
    }
}
