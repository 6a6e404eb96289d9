package dev.magistrait.cli.check;

import dev.magistrait.cli.command.Words;
import dev.magistrait.report.Reporter;
import dev.magistrait.report.ci.GithubReporter;
import dev.magistrait.report.ci.GitlabReporter;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.report.markdown.MarkdownReporter;
import dev.magistrait.report.sarif.SarifReporter;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.TextReporter;
import dev.magistrait.report.text.View;
import dev.magistrait.report.xml.CheckstyleReporter;
import dev.magistrait.report.xml.JunitReporter;

/** The forms of a report. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    GITHUB,
    GITLAB,
    CHECKSTYLE,
    MARKDOWN;

    /** No class of a format is loaded before it is asked for. */
    Reporter reporter(View view) {
        return switch (this) {
            case TEXT -> new TextReporter(SourceText.onDisk(), view);
            case JSON -> new JsonReporter();
            case SARIF -> new SarifReporter(SourceText.onDisk());
            case JUNIT -> new JunitReporter();
            case GITHUB -> new GithubReporter();
            case GITLAB -> new GitlabReporter(SourceText.onDisk());
            case CHECKSTYLE -> new CheckstyleReporter();
            case MARKDOWN -> new MarkdownReporter(SourceText.onDisk());
        };
    }

    @Override
    public String toString() {
        return Words.of(this);
    }
}
