package dev.magistrait.samples;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.finding.Finding;
import dev.magistrait.finding.Level;
import dev.magistrait.report.Progress;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.source.Span;
import dev.magistrait.syntax.RustParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A package of one file beside the project, and what rustc 1.95 says of it with the real crates it depends on.
 *
 * @param compiles whether it does
 */
record Refusal(Path directory, boolean compiles, List<Complaint> complaints) {

    static final Path BESIDE = Path.of("..", "shared", "faults");

    private static final Analysis ANALYSIS = Today.analysis(2);

    /** A finding, and all lines where rustc may say the same: its own, those of its evidence, of the item or statement it stands on. */
    record Told(Finding finding, TreeSet<Integer> lines) {

        boolean isError() {
            return finding.level() == Level.ERROR;
        }

        /** As {@link Claimed} prints it. */
        String place() {
            return "%d %s".formatted(finding.span().line(), finding.rule());
        }

        /** Whether one of the complaints says so. */
        boolean isConfirmedBy(List<Complaint> complaints) {
            return Claim.of(finding.rule()).stream()
                    .anyMatch(claim -> complaints.stream()
                            .filter(claim::isMadeBy)
                            .anyMatch(c -> c.at().stream().anyMatch(line -> lines.contains(line.number()))));
        }

        @Override
        public String toString() {
            return "%s in line %d: %s".formatted(finding.rule(), finding.span().line(), finding.message());
        }
    }

    /** Those of which rustc's whole answer is known, in the order of their names. */
    static List<Refusal> all() throws IOException {
        List<Refusal> all = new ArrayList<>();
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(BESIDE.resolve("index.json")))) {
            if (one.has("compiles")) {
                Path directory = BESIDE.resolve(one.path("case").asString());
                List<Complaint> complaints = one.path("diagnostics")
                        .valueStream()
                        .map(Refusal::complaint)
                        .toList();
                all.add(new Refusal(directory, one.path("compiles").asBoolean(), complaints));
            }
        }
        return all;
    }

    private static Complaint complaint(JsonNode written) {
        List<Line> lines = written.path("lines")
                .valueStream()
                .map(line -> new Line("", line.asInt()))
                .toList();
        String code = written.path("code").asString();
        boolean error = written.path("level").asString().equals("error");
        return new Complaint(
                error, code.equals("-") ? "" : code, written.path("message").asString(), lines, lines);
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** What is found in it. */
    List<Told> told() {
        List<Told> told = new ArrayList<>();
        for (WorkspaceReport workspace :
                ANALYSIS.check(List.of(directory), Progress.SILENT).workspaces()) {
            for (Finding finding : workspace.findings()) {
                TreeSet<Integer> lines = new TreeSet<>(around(workspace.file(finding.span()), finding.span()));
                finding.evidence().forEach(e -> lines.add(e.span().line()));
                told.add(new Told(finding, lines));
            }
        }
        return told;
    }

    private static List<Integer> around(Path file, Span span) {
        try (RustParser parser = new RustParser()) {
            if (!file.toString().endsWith(".rs")) {
                return List.of(span.line());
            }
            byte[] text = Files.readAllBytes(file);
            return Items.lines(parser.parse(text), WorkingCopy.offset(text, span.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
