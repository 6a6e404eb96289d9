package dev.magistrait.cli;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Policies;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.review.Earlier;
import dev.magistrait.report.review.Review;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** The program as it is shipped. */
final class Standard implements Program {

    @Override
    public Report check(Request request, Progress progress) {
        return analysis(request).check(job(request), progress);
    }

    @Override
    public Review review(Request request, List<Earlier> earlier, Progress progress) {
        Analysis.Surveyed surveyed = analysis(request).survey(job(request), progress);
        return Review.of(surveyed.report(), surveyed.surveys(), earlier);
    }

    private static Analysis analysis(Request request) {
        return new Analysis(
                request.tool(),
                request.edition(),
                request.jobs(),
                Policies.standard(request.policies()),
                Clock.system(ZoneId.systemDefault()));
    }

    private static Job job(Request request) {
        List<Path> paths = request.paths().stream().map(Path::of).toList();
        return new Job(paths, request.terms(), request.since());
    }

    @Override
    public List<Rule> rules() {
        return Catalogue.rules();
    }
}
