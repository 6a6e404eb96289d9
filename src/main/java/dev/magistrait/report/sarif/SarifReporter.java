package dev.magistrait.report.sarif;

import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.WorkspaceReport;
import dev.magistrait.report.json.Json;
import dev.magistrait.report.text.SourceText;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run with all rules, findings and problems; findings that do not count are suppressed results. */
public final class SarifReporter implements Reporter {

    private static final String ROOT = "the directory in which the program was started";

    private final SourceText sources;

    /** @param sources from which columns are counted in UTF-16 */
    public SarifReporter(SourceText sources) {
        this.sources = sources;
    }

    @Override
    public String format() {
        return "sarif";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        List<WorkspaceReport> all = new ArrayList<>(report.workspaces());
        all.add(report.elsewhere());
        SourceText remembered = SourceText.remembering(sources);
        SarifRules rules = new SarifRules(report);
        List<Sarif.Result> results = new ArrayList<>();
        List<Sarif.Notification> notifications = new ArrayList<>();
        for (WorkspaceReport workspace : all) {
            SarifPlaces places = new SarifPlaces(workspace, remembered);
            results.addAll(new SarifResults(workspace, rules, places).all());
            notifications.addAll(SarifNotices.of(workspace, places));
        }
        Sarif.Driver driver = new Sarif.Driver(
                report.tool().name(), report.tool().version(), rules.descriptors(), SarifNotices.DESCRIPTORS);
        Sarif.Run run = new Sarif.Run(
                new Sarif.Tools(driver),
                List.of(new Sarif.Invocation(!report.summary().unread(), notifications)),
                Map.of(SarifPlaces.BASE, new Sarif.Base(new Sarif.Message(ROOT))),
                "utf16CodeUnits",
                results);
        Json.write(new Sarif(Sarif.SCHEMA, "2.1.0", List.of(run)), out);
    }
}
