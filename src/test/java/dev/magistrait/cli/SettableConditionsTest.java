package dev.magistrait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of an option that no manifest defines: whether somebody sets it by hand, beside whatever else is on. */
class SettableConditionsTest {

    private static final String CODE = "trait T { async fn f(&self); }\n#[cfg(all(%s, unix))]\nfn a(_: &dyn T) {}\n";

    @TempDir
    private Path directory;

    private Checkout checkout = new Checkout(Path.of(""), "");

    @BeforeEach
    void write() {
        checkout = new Checkout(directory.resolve("store"));
        checkout.write("Cargo.toml", Checkout.MANIFEST + """
                        [lints.rust]
                        unexpected_cfgs = { level = "warn", check-cfg = ['cfg(loom)', 'cfg(a, b, values("x", "y"))'] }
                        """)
                .write(".cargo/config.toml", """
                        [build]
                        rustflags = ["--cfg", "ours", '--cfg=valued="x"', "--cfg", 'feature="ghost"', "-Aasync_fn_in_trait"]
                        [target.'cfg(unix)']
                        rustflags = "--cfg  spaced -C opt-level=1"
                        """)
                .write("build.rs", """
                        fn main() {
                            println!("cargo::rustc-check-cfg=cfg(scripted)");
                            println!("cargo::rustc-check-cfg=cfg(by_hand, values(none()))");
                            println!("cargo::rustc-cfg=scripted");
                        }
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    ours             ~ error
                    valued = "x"     ~ error
                    spaced           ~ error
                    feature = "ghost"~ error
                    loom             ~ error
                    a                ~ error
                    b = "y"          ~ error
                    by_hand          ~ error
                    scripted         ~ warning
                    x                ~ warning
                    values           ~ warning
                    unheard_of       ~ warning""")
    void what_is_set_by_hand_can_be_on_beside_all_else(String condition, String level) {
        checkout.write("src/lib.rs", CODE.formatted(condition));

        assertThat(checkout.check().out()).contains(level + "[dyn-native-async]");
    }

    @Test
    void what_a_script_puts_together_could_be_any_option() {
        checkout.write("build.rs", "fn main() { println!(\"cargo:rustc-cfg={}\", name()); }")
                .write("src/lib.rs", CODE.formatted("loom"));

        assertThat(checkout.check().out()).contains("warning[dyn-native-async]");
    }

    @Test
    void flags_set_levels_of_lints() {
        checkout.write("src/lib.rs", "pub trait T { async fn f(&self); }\n");
        assertThat(checkout.check().out()).contains("findings: none");

        checkout.write(".cargo/config.toml", "[build]\nrustflags = []\n");
        assertThat(checkout.check().out()).contains("[public-bare-async-fn]");
    }

    @Test
    void a_file_without_an_ending_beats_the_other() {
        checkout.write(".cargo/config", "[build]\nrustflags = []\n").write("src/lib.rs", CODE.formatted("ours"));

        assertThat(checkout.check().out()).contains("warning[dyn-native-async]");
    }
}
