package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Applied;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.fix.plan.MovesTest;
import dev.magistrait.report.Progress;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traits in every form, all taken to one, are compiled. */
class MovedTest {

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource({"native, 4", "native-send, 4", "async-trait, 4", "trait-variant, 3"})
    void what_is_moved_compiles_and_stays(String mechanism, int traits) throws IOException {
        assumeTrue(Rustc.isThere(), "rustc is missing");
        Path crate = crate();
        StandIns standIns = StandIns.compile(Files.createDirectory(directory.resolve("stand-ins")));

        assertThat(errors(crate, standIns)).isEmpty();
        assertThat(moved(crate, mechanism).transactions()).hasSize(traits);
        assertThat(errors(crate, standIns)).isEmpty();
        assertThat(moved(crate, mechanism).transactions()).isEmpty();
    }

    private Path crate() throws IOException {
        Path crate = directory.resolve("store").toAbsolutePath();
        Files.createDirectories(crate.resolve("src"));
        Files.writeString(crate.resolve("Cargo.toml"), """
                [package]
                name = "store"
                version = "1.0.0"
                edition = "2021"

                [dependencies]
                async-trait = "0.1"
                trait-variant = "0.1"
                """);
        StringBuilder main = new StringBuilder("#![allow(dead_code)]\n");
        for (String form : MovesTest.FORMS.keySet()) {
            String module = form.replace('-', '_');
            main.append("mod ").append(module).append(";\n");
            Files.writeString(crate.resolve("src").resolve(module + ".rs"), MovesTest.FORMS.getOrDefault(form, ""));
        }
        Files.writeString(crate.resolve("src/main.rs"), main + "fn main() {}\n");
        return crate;
    }

    private static Offer moved(Path crate, String mechanism) throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(crate)), Progress.SILENT)) {
            Material material = live.materials().getFirst();
            Offer offer = Fixes.of(material, new Wish(List.of(), List.of(), mechanism));
            Applied.write(crate, Fixes.together(material, new Applied().choose(offer.transactions())));
            return offer;
        }
    }

    private List<Complaint> errors(Path crate, StandIns standIns) throws IOException {
        List<Complaint> errors = new ArrayList<>();
        for (CargoWorkspace workspace :
                Discovery.discover(List.of(crate), Edition.E2021).workspaces()) {
            for (Build build : Build.of(workspace)) {
                build.run(crate, standIns, directory.resolve("out")).stream()
                        .filter(Complaint::error)
                        .forEach(errors::add);
            }
        }
        return errors;
    }
}
