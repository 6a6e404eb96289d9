package dev.magistrait.cli;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Live;
import dev.magistrait.analysis.LiveWorkspace;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cache.Store;
import dev.magistrait.cli.command.Program;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.engine.proof.Proof;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import dev.magistrait.report.review.Dossier;
import dev.magistrait.report.review.Earlier;
import dev.magistrait.report.review.Review;
import dev.magistrait.report.review.Survey;
import dev.magistrait.triage.Revision;
import dev.magistrait.triage.Snapshot;
import dev.magistrait.triage.Terms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The program as it is shipped. */
final class Standard implements Program {

    private final List<Store> stores = new ArrayList<>();

    @Override
    public Report check(Request request, Progress progress) {
        if (!request.fixes()) {
            return analysis(request).check(job(request), progress);
        }
        try (Live live = analysis(request).live(job(request), progress)) {
            return live.offered();
        }
    }

    @Override
    public Review review(Request request, Asked asked, Progress progress) {
        Analysis analysis = analysis(request);
        List<Earlier> earlier = new ArrayList<>(asked.earlier());
        asked.revisions().forEach(r -> earlier.add(earlier(r, analysis, request.terms())));
        try (Live live = analysis.live(job(request), progress)) {
            Map<String, Dossier> dossiers = dossiers(live, LiveWorkspace::proofs);
            return Review.of(
                    request.fixes() ? live.offered() : live.report(), dossiers, earlier, live.origin(asked.title()));
        }
    }

    /** What a revision says of all repositories of the paths. */
    private static Earlier earlier(List<Revision> repositories, Analysis analysis, Terms terms) {
        List<Earlier> parts = new ArrayList<>();
        for (Revision revision : repositories) {
            try (Snapshot snapshot = revision.snapshot();
                    Live then = analysis.then(snapshot, revision, terms)) {
                String label = revision.name() + " (" + revision.date() + ")";
                parts.add(Earlier.of(label, then.report(), dossiers(then, _ -> List.of())));
            }
        }
        return Earlier.joined(parts);
    }

    private static Map<String, Dossier> dossiers(Live live, Function<LiveWorkspace, List<Proof>> proofs) {
        Map<String, Dossier> dossiers = new TreeMap<>();
        for (LiveWorkspace workspace : live.workspaces()) {
            Survey survey = Survey.of(workspace.inquiry().stated());
            dossiers.put(workspace.root(), new Dossier(survey, proofs.apply(workspace)));
        }
        return dossiers;
    }

    private Analysis analysis(Request request) {
        return new Analysis(
                request.tool(),
                request.edition(),
                request.jobs(),
                Policies.standard(request.policies(), request.exclude()),
                Clock.system(ZoneId.systemDefault()),
                store(request),
                request.meter());
    }

    private static Job job(Request request) {
        List<Path> paths = request.paths().stream().map(Path::of).toList();
        return new Job(paths, request.terms(), request.since());
    }

    private Store store(Program.Request request) {
        Store opened = request.cache().isEmpty() ? Store.none() : Store.ofUser(Path.of(request.cache()));
        stores.add(opened);
        return opened;
    }

    @Override
    public void finish() {
        stores.forEach(Store::close);
        stores.clear();
    }

    @Override
    public List<Rule> rules() {
        return Catalogue.rules();
    }
}
