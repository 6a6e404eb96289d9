package dev.magistrait.cli;

import dev.magistrait.report.Reporter;
import dev.magistrait.report.json.JsonReporter;
import dev.magistrait.report.text.Palette;
import dev.magistrait.report.text.SourceText;
import dev.magistrait.report.text.TextReporter;

/** The forms of a report. */
enum Format {
    TEXT,
    JSON;

    Reporter reporter(Palette palette) {
        return switch (this) {
            case TEXT -> new TextReporter(SourceText.onDisk(), palette);
            case JSON -> new JsonReporter();
        };
    }

    @Override
    public String toString() {
        return Words.of(this);
    }

    static final class Converter extends Words<Format> {
        Converter() {
            super("format", all(Format.class));
        }
    }
}
