package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.magistrait.report.Report;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a report on {@code storefront} says, to compare it with another. */
final class Said {

    private Said() {}

    /** Verdicts, and findings in Rust code with their places: manifests have other lines when edited. */
    static SortedMap<String, String> all(Report report) {
        SortedMap<String, String> said = verdicts(report);
        report.workspaces()
                .forEach(w -> w.findings()
                        .forEach(f -> said.put(
                                f.rule() + " "
                                        + (f.span().file().endsWith(".rs")
                                                ? f.span()
                                                : f.span().file()),
                                f.level() + " " + f.confidence() + " " + f.message())));
        return said;
    }

    static SortedMap<String, String> verdicts(Report report) {
        SortedMap<String, String> said = new TreeMap<>();
        report.workspaces()
                .forEach(w -> w.decisions()
                        .forEach(d -> said.put(
                                d.trait().id().toString(),
                                d.verdict() + " " + d.current() + " " + d.dispatch() + " "
                                        + d.because().getFirst().rule())));
        assertThat(said).hasSizeGreaterThan(20);
        return said;
    }
}
