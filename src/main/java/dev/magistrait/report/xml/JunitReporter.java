package dev.magistrait.report.xml;

import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The report as a run of tests: a suite for each workspace. A rule on an item of a crate is a test that fails with a warning or an error,
 * passes with a note, and is skipped where its findings are dismissed; a rule that finds nothing passes; input that cannot be read is
 * an error.
 */
public final class JunitReporter implements Reporter {

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<JunitSuite> suites = new ArrayList<>();
        report.workspaces().forEach(w -> suites.add(JunitSuite.of(w)));
        WorkspaceReport elsewhere = report.elsewhere();
        if (!elsewhere.findings().isEmpty() || !elsewhere.problems().isEmpty()) {
            suites.add(JunitSuite.ofRun(elsewhere));
        }
        Element root = new Element("testsuites")
                .with("name", report.tool().name())
                .with("tests", suites.stream().mapToInt(JunitSuite::tests).sum())
                .with(
                        "failures",
                        suites.stream().mapToInt(s -> s.count("failure")).sum())
                .with("errors", suites.stream().mapToInt(s -> s.count("error")).sum());
        XmlText.write(root.with(suites.stream().map(JunitSuite::element).toList()), out);
    }
}
