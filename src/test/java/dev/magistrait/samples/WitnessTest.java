package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Confidence;
import dev.magistrait.fix.Material;
import dev.magistrait.fix.tool.Programs;
import dev.magistrait.fix.witness.Trial;
import dev.magistrait.fix.witness.Witness;
import dev.magistrait.fix.witness.Witnesses;
import dev.magistrait.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Each verdict on a trait of the samples has a witness, and the compiler says of it what is claimed. */
class WitnessTest {

    @Test
    void the_compiler_says_what_is_claimed_of_every_certain_verdict() throws Exception {
        Optional<Path> program = Programs.find("rustc", System.getenv());
        assumeTrue(program.isPresent(), "rustc is missing");
        Map<Trial, String> trials = trials();
        assertThat(trials).hasSizeGreaterThan(100);

        List<Future<String>> asked = new ArrayList<>();
        try (dev.magistrait.fix.tool.Rustc rustc =
                        dev.magistrait.fix.tool.Rustc.at(program.get()).orElseThrow();
                ExecutorService some = Executors.newFixedThreadPool(4)) {
            trials.forEach((trial, of) -> asked.add(some.submit(() -> difference(rustc, trial, of))));
            List<String> differences = new ArrayList<>();
            for (Future<String> one : asked) {
                differences.add(one.get());
            }
            differences.removeIf(String::isEmpty);
            assertThat(String.join("\n\n", differences)).isEmpty();
        }
    }

    private static String difference(dev.magistrait.fix.tool.Rustc rustc, Trial trial, String of) throws IOException {
        var answer = rustc.ask(trial);
        return answer.asClaimed()
                ? ""
                : of + ": " + trial.title() + " (" + trial.claim().text() + ")\n" + trial.source() + "\n"
                        + answer.said();
    }

    private static Map<Trial, String> trials() throws IOException {
        Map<Trial, String> trials = new LinkedHashMap<>();
        for (Path one : Cases.all()) {
            try (Live live = Today.analysis(2).live(Job.of(List.of(one)), Progress.SILENT)) {
                for (Material material : live.materials()) {
                    for (Decision decision : material.decisions()) {
                        Witness witness = Witnesses.of(material, decision);
                        assertThat(witness.trials())
                                .as("%s", decision.trait().id())
                                .isNotEmpty();
                        if (decision.confidence() == Confidence.CERTAIN) {
                            String name =
                                    one.getFileName() + " " + decision.trait().id();
                            witness.trials()
                                    .forEach(t -> trials.putIfAbsent(
                                            new Trial("", t.source(), t.macros(), t.claim()), name + ": " + t.title()));
                        }
                    }
                }
            }
        }
        return trials;
    }
}
