package dev.magistrait.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.VariantUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much is said of sources in which something leads to the next thing, and that to the next. */
class DepthTest {

    private static final String VARIANT = "#[trait_variant::make(SendT: Send)] pub trait T { async fn f(&self); }\n";

    @TempDir
    Path folder;

    @Test
    void a_bound_is_met_once_however_deep_it_stands() throws IOException {
        assertThat(of(VariantUse.class, VARIANT + nested(12, "impl Iterator<Item = ", "impl SendT", ">")))
                .hasSize(1);
        assertThat(of(VariantUse.class, VARIANT + nested(12, "&dyn A<", "&dyn A<dyn SendT>", ">")))
                .hasSize(1);
    }

    private static String nested(int depth, String open, String inside, String close) {
        return "pub fn use_it(_: " + open.repeat(depth) + inside + close.repeat(depth) + ") {}\n";
    }

    private <T extends Fact> List<T> of(Class<T> kind, String source) throws IOException {
        return facts(source).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What is said of a library. */
    private List<Fact> facts(String source) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("Cargo.toml"), """
                [package]
                name = "a"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                async-trait = "0.1"
                trait-variant = "0.1"
                """);
        Files.writeString(folder.resolve("src/lib.rs"), source);
        return new Kept(folder, folder).without().getFirst().facts();
    }
}
