package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Transaction;
import dev.magistrait.fix.Wish;
import dev.magistrait.report.Progress;
import dev.magistrait.samples.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Examples in documentation are code that nothing but a doctest compiles. */
class DocumentedTest {

    private static final String CODE = """
            //! ```
            //! #[async_trait]
            //! impl store::Keep for Mine {
            //!     async fn get(&self) -> u8 { 1 }
            //! }
            //! ```
            use async_trait::async_trait;

            #[async_trait]
            pub trait Keep {
                async fn get(&self) -> u8;
            }

            // #[async_trait] impl Other for Mine
            #[async_trait]
            pub trait Other {
                async fn get(&self) -> u8;
            }
            """;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void an_impl_in_documentation_is_told_in_review() throws IOException {
        Files.createDirectory(directory.resolve("src"));
        Files.writeString(directory.resolve("Cargo.toml"), """
                [package]
                name = "store"
                version = "1.0.0"
                edition = "2021"

                [dependencies]
                async-trait = "0.1"
                """);
        Files.writeString(directory.resolve("src/lib.rs"), CODE);

        try (Live live = Today.analysis(1).live(Job.of(List.of(directory)), Progress.SILENT)) {
            Offer offer = Fixes.of(live.materials().getFirst(), Wish.ALL);

            assertThat(reasons(offer, "Keep"))
                    .anyMatch(r -> r.endsWith("at src/lib.rs:3, which only doctests compile"));
            assertThat(reasons(offer, "Other")).isNotEmpty().noneMatch(r -> r.contains("doctests"));
        }
    }

    private static List<String> reasons(Offer offer, String trait) {
        return offer.transactions().stream()
                .filter(t -> t.id().endsWith("::" + trait))
                .map(Transaction::reasons)
                .findFirst()
                .orElseThrow();
    }
}
