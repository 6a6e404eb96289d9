package dev.magistrait.cli;

import dev.magistrait.finding.Rule;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import java.util.List;

/** The program as it is shipped. */
final class Standard implements Program {

    @Override
    public Report check(Request request, Progress progress) {
        throw new UnsupportedOperationException("the pipeline is not connected yet");
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }
}
