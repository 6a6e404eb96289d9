package dev.magistrait.report.json;

import dev.magistrait.report.Report;
import dev.magistrait.report.Reporter;
import java.io.IOException;
import java.io.Writer;

/** {@code magistrait.report/1}; {@code report-1.schema.json} describes it field by field. */
public final class JsonReporter implements Reporter {

    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(Report report, Writer out) throws IOException {
        Json.write(Document.of(report), out);
    }
}
