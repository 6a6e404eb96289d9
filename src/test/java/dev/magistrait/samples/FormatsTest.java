package dev.magistrait.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.finding.Finding;
import dev.magistrait.report.FilePaths;
import dev.magistrait.report.Formats;
import dev.magistrait.report.Harmless;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.ci.GitlabReporter;
import dev.magistrait.report.sarif.SarifReporter;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.xml.CheckstyleReporter;
import dev.magistrait.report.xml.JunitReporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Every format of the report on every sample. */
class FormatsTest {

    private static final List<Analysis> ANALYSES = List.of(Today.analysis(1), Today.analysis(2), Today.analysis(2));

    private static final ViolationsLogger SILENT = new ViolationsLogger() {
        @Override
        public void log(Level level, String message) {}

        @Override
        public void log(Level level, String message, Throwable cause) {}
    };

    @TempDir
    private Path directory = Path.of("");

    @TestFactory
    Stream<DynamicTest> the_same_bytes_each_time_on_one_thread_or_two() throws IOException {
        return Sample.names().stream().map(name -> dynamicTest(name, () -> compare(name)));
    }

    private static void compare(String name) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (Analysis analysis : ANALYSES) {
            reports.add(analysis.check(List.of(Sample.SAMPLES.resolve(name)), Progress.SILENT));
        }
        for (Reporter reporter : Formats.all(SourceText.onDisk())) {
            String first = Formats.written(reporter, reports.getFirst());
            Harmless.check(reporter.format(), first);
            for (Report other : reports) {
                assertThat(Formats.written(reporter, other))
                        .as(reporter.format())
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void a_tool_that_comments_on_pull_requests_reads_each_finding_at_its_place() throws IOException {
        Report report = Sample.of("storefront").report();
        List<String> expected = expected(report);
        assertThat(expected).hasSizeGreaterThan(10);

        assertThat(read(Parser.SARIF, new SarifReporter(SourceText.onDisk()), report))
                .containsAll(expected);
        assertThat(read(Parser.CHECKSTYLE, new CheckstyleReporter(), report))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read(Parser.CODECLIMATE, new GitlabReporter(_ -> List.of()), report))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void it_reads_the_tests_that_fail() throws IOException {
        Report report = Sample.of("storefront").report();
        String junit = Formats.written(new JunitReporter(), report);
        int failed = junit.split("<failure ", -1).length - 1;

        assertThat(failed).isGreaterThan(5);
        assertThat(violations(Parser.JUNIT, junit)).hasSize(failed);
    }

    private static List<String> expected(Report report) {
        List<String> expected = new ArrayList<>();
        for (WorkspaceReport workspace : report.workspaces()) {
            for (Finding f : workspace.findings()) {
                expected.add(FilePaths.of(workspace, f.span()) + ":" + f.span().line());
            }
        }
        return expected.stream().distinct().toList();
    }

    private List<String> read(Parser parser, Reporter reporter, Report report) throws IOException {
        return violations(parser, Formats.written(reporter, report)).stream()
                .map(v -> v.getFile() + ":" + v.getStartLine())
                .distinct()
                .toList();
    }

    private Set<Violation> violations(Parser parser, String text) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(parser.name()));
        Files.writeString(folder.resolve("report"), text);
        return ViolationsApi.violationsApi()
                .withViolationsLogger(SILENT)
                .inFolder(folder.toString())
                .withPattern(".*")
                .findAll(parser)
                .violations();
    }
}
