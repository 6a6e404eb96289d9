package dev.magistrait.report;

import dev.magistrait.report.ci.GithubReporter;
import dev.magistrait.report.ci.GitlabReporter;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.report.markdown.MarkdownReporter;
import dev.magistrait.report.sarif.SarifReporter;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.TextReporter;
import dev.magistrait.report.text.View;
import dev.magistrait.report.xml.CheckstyleReporter;
import dev.magistrait.report.xml.JunitReporter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Every format that a report is written in. */
public final class Formats {

    private Formats() {}

    public static List<Reporter> all(SourceText sources) {
        return List.of(
                new TextReporter(sources, View.plain(Palette.PLAIN)),
                new JsonReporter(),
                new SarifReporter(sources),
                new JunitReporter(),
                new GithubReporter(),
                new GitlabReporter(sources),
                new CheckstyleReporter(),
                new MarkdownReporter(sources));
    }

    public static String written(Reporter reporter, Report report) throws IOException {
        StringWriter out = new StringWriter();
        reporter.write(report, out);
        return out.toString();
    }
}
