package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.finding.Confidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies behind more supertraits than are looked at is not passed over in silence. */
class LongChainTest {

    @TempDir
    private Path directory;

    /** The file that keeps the boxes names the lowest trait alone, and no word in it tells of futures. */
    @Test
    void a_box_that_is_kept_behind_many_supertraits_is_an_obstacle() throws IOException {
        Files.createDirectories(directory.resolve("src"));
        Files.writeString(directory.resolve("Cargo.toml"), """
                [package]
                name = "chain"
                version = "0.1.0"
                edition = "2021"
                publish = false

                [dependencies]
                async-trait = "0.1"
                """);
        String chain = IntStream.range(1, 100)
                .mapToObj(i -> "pub trait T" + i + ": T" + (i - 1) + " {}\n")
                .collect(Collectors.joining());
        Files.writeString(
                directory.resolve("src/lib.rs"),
                "mod kept;\nmod chain;\n#[async_trait::async_trait] pub trait T0 { async fn f(&self) -> u8; }\n");
        Files.writeString(directory.resolve("src/chain.rs"), "use crate::T0;\n" + chain);
        Files.writeString(
                directory.resolve("src/kept.rs"),
                "use crate::chain::T99;\nfn k(a: &impl T99, b: &impl T99) -> usize { vec![a.f(), b.f()].len() }\n");

        assertThat(Sample.in(directory).report().workspaces())
                .flatExtracting(w -> w.findings())
                .filteredOn(f -> f.rule().equals("needless-async-trait"))
                .singleElement()
                .satisfies(f -> assertThat(f.confidence()).isEqualTo(Confidence.LIKELY));
    }
}
