package dev.magistrait.cli;

import dev.magistrait.analysis.Analysis;
import dev.magistrait.analysis.Job;
import dev.magistrait.analysis.Policies;
import dev.magistrait.cache.Build;
import dev.magistrait.cache.Store;
import dev.magistrait.engine.Catalogue;
import dev.magistrait.finding.Rule;
import dev.magistrait.report.Progress;
import dev.magistrait.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The program as it is shipped. */
final class Standard implements Program {

    private final List<Store> stores = new ArrayList<>();

    @Override
    public Report check(Request request, Progress progress) {
        Analysis analysis = new Analysis(
                request.tool(),
                request.edition(),
                request.jobs(),
                Policies.standard(request.policies()),
                Clock.system(ZoneId.systemDefault()),
                store(request),
                request.meter());
        List<Path> paths = request.paths().stream().map(Path::of).toList();
        return analysis.check(new Job(paths, request.terms(), request.since()), progress);
    }

    private Store store(Program.Request request) {
        Store opened = request.cache().isEmpty()
                ? Store.none()
                : Store.in(Path.of(request.cache()).resolve("facts"), Build.number());
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
