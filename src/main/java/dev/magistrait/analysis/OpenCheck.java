package dev.magistrait.analysis;

import dev.magistrait.cache.Store;
import dev.magistrait.overlay.Overlay;
import dev.magistrait.overlay.Trace;
import dev.magistrait.policy.Policy;
import dev.magistrait.report.Report;
import dev.magistrait.workspace.Discovered;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A check that goes on: it says again what it said, after files have changed, at the cost of what changed. Its answer is that of a check of
 * the same files, byte for byte. For one thread, with the stack of a check.
 */
public final class OpenCheck implements AutoCloseable {

    private final Analysis analysis;
    private final Job job;
    private final Overlay overlay;
    private final Readers readers;
    private final Store store;
    private final Map<Place, OpenWorkspace> open = new HashMap<>();
    private Optional<Ground> ground = Optional.empty();

    /** By what a workspace is known again. */
    private record Place(String root, Path directory) {
        static Place of(CargoWorkspace workspace) {
            return new Place(workspace.root(), workspace.directory());
        }
    }

    /**
     * What manifests and policies say.
     *
     * @param trace of the files that they were read from
     */
    private record Ground(Discovered discovered, Map<String, Policy> applied, Trace trace) {

        boolean holds(Changes changes) {
            return changes.written().stream().noneMatch(trace::hasRead)
                    && changes.moved().stream().noneMatch(trace::hasSought);
        }
    }

    OpenCheck(Analysis analysis, Job job, Overlay overlay, Readers readers, Store store) {
        this.analysis = analysis;
        this.job = job;
        this.overlay = overlay;
        this.readers = readers;
        this.store = store;
    }

    /**
     * What a check says now. Throws {@link RefusedPolicies}; then the changes are to be given again.
     *
     * @param changes all that was done to files since the last time; paths of the {@link Overlay}, absolute and normalized
     */
    public Report report(Changes changes) {
        Ground now = ground(changes);
        // What was touched is forgotten before anything can fail.
        now.discovered().workspaces().forEach(w -> open(w).forget(w, changes));
        Job held = job.by(KnownFindings.of(now.applied().values(), job.terms()));
        List<CargoWorkspace> workspaces = now.discovered().workspaces();
        List<Judged> judged = new ArrayList<>();
        workspaces.forEach(w -> judged.add(judged(w, now.applied().getOrDefault(w.root(), Policy.NONE), changes)));
        List<Judged> all = analysis.strays(now.discovered())
                .settled(HandedOn.settled(workspaces, judged), j -> j, (w, of) -> stray(w, of, changes));
        return analysis.report(now.discovered(), all, held, List.of());
    }

    private Judged stray(CargoWorkspace alone, Judged of, Changes changes) {
        open(alone).forget(alone, changes);
        return judged(alone, of.report().policy(), changes);
    }

    private Judged judged(CargoWorkspace workspace, Policy policy, Changes changes) {
        var on = new OpenWorkspace.Basis(workspace, policy, analysis.laws().today());
        return open(workspace).judged(on, store.open(workspace), changes);
    }

    private OpenWorkspace open(CargoWorkspace workspace) {
        return open.computeIfAbsent(Place.of(workspace), _ -> new OpenWorkspace(analysis, readers));
    }

    private Ground ground(Changes changes) {
        Optional<Ground> before = ground.filter(g -> g.holds(changes));
        if (before.isPresent()) {
            return before.get();
        }
        ground = Optional.empty();
        Trace trace = overlay.trace();
        try {
            Discovered discovered = analysis.discovered(job.paths(), Store.none());
            Map<String, Policy> applied = analysis.enacted(discovered, UnaryOperator.identity());
            analysis.laws().retain(applied.values());
            Ground now = new Ground(discovered, applied, trace);
            ground = Optional.of(now);
            open.keySet().retainAll(places(discovered));
            return now;
        } finally {
            overlay.traceNothing();
        }
    }

    private List<Place> places(Discovered discovered) {
        List<Place> places = new ArrayList<>();
        discovered.workspaces().forEach(w -> places.add(Place.of(w)));
        open.keySet().stream().filter(p -> p.root().endsWith(".rs")).forEach(places::add);
        return places;
    }

    /** The same with sessions, to ask why, what if and what can be done about it. To be asked for after {@link #report}; whoever calls closes it. */
    public Live live() {
        Ground now = ground(Changes.NONE);
        Job held = job.by(KnownFindings.of(now.applied().values(), job.terms()));
        return new Live(analysis, held, now.discovered(), now.applied(), readers, w -> open(w).reading(w), () -> {});
    }

    @Override
    public void close() {
        readers.close();
    }
}
