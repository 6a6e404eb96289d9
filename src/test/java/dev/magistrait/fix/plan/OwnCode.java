package dev.magistrait.fix.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.write.Composition;
import dev.magistrait.fix.write.FileChange;
import dev.magistrait.fix.write.Freshness;
import dev.magistrait.report.Progress;
import dev.magistrait.samples.Today;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A package with a policy, and what that offers for it. */
record OwnCode(Path directory) {

    static final String MANIFEST = """
            [package]
            name = "store"
            version = "1.0.0"
            edition = "2021"
            publish = false

            [dependencies]
            tokio = "1"
            """;

    /** Makes all that is offered, and says that there is nothing left then. */
    Offer offered(String policy) throws IOException {
        return offered(policy, "");
    }

    Offer offered(String policy, String below) throws IOException {
        write("magistrait.yaml", policy);
        Offer offer = offer(below, true);
        Offer again = offer(below, false);
        assertThat(again.transactions()).as("a second run").isEmpty();
        return offer;
    }

    private Offer offer(String below, boolean write) throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(directory.resolve(below))), Progress.SILENT)) {
            assertThat(live.report().problems()).isEmpty();
            Material material = live.materials().getFirst();
            Offer offer = Fixes.of(material, new Wish(List.of("a/x"), List.of(), ""));
            Composition made = Composition.of(material.workspace(), new Freshness(Instant.MAX), offer.transactions());
            for (FileChange change : write ? made.changes() : List.<FileChange>of()) {
                Files.write(directory.resolve(change.file()), change.after());
            }
            return offer;
        }
    }

    void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    String read(String file) throws IOException {
        return Files.readString(directory.resolve(file));
    }
}
