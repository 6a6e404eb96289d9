package dev.magistrait.report.policy;

import dev.magistrait.policy.load.Lint;
import dev.magistrait.source.Span;
import java.util.List;

/** What in policies does nothing, as JSON. */
public record LintDocument(String schema, List<Entry> lints) {

    record Entry(String id, String message, String help, String file, int line, int column) {}

    public static LintDocument of(List<Lint> lints) {
        return new LintDocument(
                "magistrait.policy-lint/1",
                lints.stream().map(LintDocument::entry).toList());
    }

    private static Entry entry(Lint lint) {
        Span span = lint.said().span();
        return new Entry(lint.id(), lint.said().message(), lint.said().help(), span.file(), span.line(), span.column());
    }
}
