package dev.magistrait.samples;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.engine.Decision;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of {@code samples/}, and what the analysis finds in it. */
record Sample(Path directory, Report report) {

    static final Path SAMPLES = Path.of("samples");

    private static final Analysis ANALYSIS = Today.analysis(2);

    /** What is found at a line, with the words of the finding. */
    record Found(Mark mark, String message) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            return mark.compareTo(other.mark);
        }
    }

    static Sample of(String name) {
        return in(SAMPLES.resolve(name));
    }

    /** Of a folder anywhere. */
    static Sample in(Path directory) {
        return new Sample(directory, ANALYSIS.check(List.of(directory), Progress.SILENT));
    }

    static List<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    List<Mark> marks() throws IOException {
        List<Mark> marks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                marks.addAll(Marks.in(file, name(file)));
            }
        }
        return marks.stream().sorted().toList();
    }

    /** In the order of the report, by place. */
    List<Found> findings() {
        List<Found> found = new ArrayList<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            for (Finding finding : workspace.findings()) {
                Span span = finding.span();
                Mark mark = new Mark(name(workspace.file(span)), span.line(), finding.rule());
                found.add(new Found(mark, finding.message()));
            }
        }
        return found.stream().sorted().toList();
    }

    List<Decision> decisions() {
        return report.workspaces().stream().flatMap(w -> w.decisions().stream()).toList();
    }

    /** The rules that report each trait, by its path. */
    Map<String, List<String>> rulesByTrait() {
        Map<String, List<String>> rules = new TreeMap<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            workspace
                    .findings()
                    .forEach(f -> rules.computeIfAbsent(f.trait(), t -> new ArrayList<>())
                            .add(f.rule()));
        }
        return rules;
    }

    private String name(Path file) {
        Path relative = directory.toAbsolutePath().relativize(file.toAbsolutePath());
        return relative.toString().replace('\\', '/');
    }
}
