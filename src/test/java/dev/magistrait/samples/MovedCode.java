package dev.magistrait.samples;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.finding.Finding;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.Offer;
import dev.magistrait.fix.Wish;
import dev.magistrait.fix.plan.Applied;
import dev.magistrait.fix.plan.Fixes;
import dev.magistrait.report.Progress;
import dev.magistrait.rust.Edition;
import dev.magistrait.workspace.Discovery;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A workspace that is written for a test, changed by what is wished for, and compiled before and after. */
record MovedCode(Path directory, StandIns standIns) {

    /** Writes files, each behind a line {@code //- path}; the package `store` where no manifest is among them. */
    MovedCode written(String files) throws IOException {
        write("Cargo.toml", """
                [package]
                name = "store"
                version = "1.0.0"
                edition = "2021"
                publish = false

                [dependencies]
                async-trait = "0.1"
                """);
        for (String part : files.split("(?m)^//- ", -1)) {
            if (!part.isBlank()) {
                int line = part.indexOf('\n');
                write(part.substring(0, line), part.substring(line + 1));
            }
        }
        return this;
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve("code").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Path code() throws IOException {
        return directory.resolve("code").toRealPath();
    }

    String read(String file) throws IOException {
        return Files.readString(code().resolve(file));
    }

    /** Makes all that is offered, also what wants review. */
    Offer moved(Wish wish) throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(code())), Progress.SILENT)) {
            Material material = live.materials().getFirst();
            Offer offer = Fixes.of(material, wish);
            Applied.write(code(), Fixes.together(material, new Applied().choose(offer.transactions())));
            return offer;
        }
    }

    List<String> rules() throws IOException {
        try (Live live = Today.analysis(1).live(Job.of(List.of(code())), Progress.SILENT)) {
            return live.materials().getFirst().findings().stream()
                    .map(Finding::rule)
                    .sorted()
                    .distinct()
                    .toList();
        }
    }

    /** What rustc refuses in any build. */
    List<String> errors() throws IOException {
        List<String> errors = new ArrayList<>();
        Path out = Files.createTempDirectory(directory, "out");
        for (CargoWorkspace workspace :
                Discovery.discover(List.of(code()), Edition.E2021).workspaces()) {
            for (Build build : Build.of(workspace)) {
                build.run(code(), standIns, out).stream()
                        .filter(Complaint::error)
                        .forEach(c -> errors.add(c.toString()));
            }
        }
        return errors;
    }
}
