package dev.magistrait.analysis;

import dev.magistrait.cache.Displacement;
import dev.magistrait.cache.FileRead;
import dev.magistrait.cache.Judgement;
import dev.magistrait.cache.Question;
import dev.magistrait.cache.WorkspaceCache;
import dev.magistrait.engine.Ruling;
import dev.magistrait.fact.BlindSpot;
import dev.magistrait.policy.Policy;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is held of one workspace between checks: the outlines of its files, and what was made of them when all was last resolved. */
final class OpenWorkspace {

    private static final int MOST = 3;

    private final Analysis analysis;
    private final Readers readers;
    private final Map<SourceKey, FileRead> known = new HashMap<>();
    /** The latest first: what is taken back, or toggled, was known before. */
    private final Deque<Settled> settled = new ArrayDeque<>();

    private boolean begun;

    /**
     * A workspace as it was when all of it was last resolved and judged.
     *
     * @param on by what it was judged
     * @param read what came of its files then
     * @param answers to what was asked of files besides
     * @param displaced what was made of it
     */
    private record Settled(
            Basis on, Map<SourceKey, FileRead> read, Map<Question, Boolean> answers, Displacement displaced) {}

    /** What a judgement rests on besides files. */
    record Basis(CargoWorkspace workspace, Policy policy, LocalDate day) {}

    OpenWorkspace(Analysis analysis, Readers readers) {
        this.analysis = analysis;
        this.readers = readers;
    }

    /** Forgets what came of files that were touched. */
    void forget(CargoWorkspace workspace, Changes changes) {
        known.keySet().removeIf(k -> changes.touches(workspace.file(k.file())));
    }

    /**
     * What a check says of it, before triage.
     *
     * @param cache what earlier runs kept, to begin with
     * @param changes what was done since the last time
     */
    Judged judged(Basis on, WorkspaceCache cache, Changes changes) {
        settled.removeIf(s -> !s.on().equals(on));
        boolean latest = true;
        for (Settled then : settled) {
            // Of an older state it is not known which files came or went since.
            Optional<Judged> moved = moved(then, on, !latest || !changes.moved().isEmpty());
            if (moved.isPresent()) {
                settled.remove(then);
                settled.addFirst(then);
                return moved.get();
            }
            latest = false;
        }
        boolean first = !begun;
        begun = true;
        return afresh(on, first ? cache : WorkspaceCache.none());
    }

    /**
     * Where all that changed since are places.
     *
     * @param places whether files may have come or gone since
     */
    @SuppressWarnings("ReferenceEquality") // What was not read again is the same object.
    private Optional<Judged> moved(Settled then, Basis on, boolean places) {
        WorkspaceSources sources = sources(on.workspace(), WorkspaceCache.none());
        sources.take(then.read().keySet());
        List<FileRead> changed = new ArrayList<>();
        sources.read().forEach((key, read) -> {
            if (read != then.read().get(key)) {
                changed.add(read);
            }
        });
        known.putAll(sources.read());
        return sameAnswers(then.answers(), sources, changed, places)
                ? then.displaced().judgement(changed).map(j -> judged(on, sources, j))
                : Optional.empty();
    }

    private static boolean sameAnswers(
            Map<Question, Boolean> answers, WorkspaceSources sources, List<FileRead> changed, boolean moved) {
        Set<String> files = new HashSet<>();
        changed.forEach(r -> files.add(r.key().file()));
        for (Map.Entry<Question, Boolean> asked : answers.entrySet()) {
            Question question = asked.getKey();
            boolean open = question.ofPlace() ? moved : files.contains(question.file());
            if (open && sources.answer(question) != asked.getValue()) {
                return false;
            }
        }
        return true;
    }

    private Judged afresh(Basis on, WorkspaceCache cache) {
        WorkspaceSources sources = sources(on.workspace(), cache);
        Resolution resolution = sources.resolved(Laws.conventions(on.policy()));
        Gathered gathered = Gathered.of(on.workspace(), on.policy());
        Ruling ruling = gathered.bounds(analysis.laws().judge(gathered.and(resolution.facts()), on.policy()));
        List<BlindSpot> spots = gathered.andSpots(Gathered.blindSpots(resolution));
        Judgement judgement = new Judgement(ruling, spots, Map.of());
        Map<SourceKey, FileRead> read = sources.read();
        known.keySet().retainAll(read.keySet());
        known.putAll(read);
        Displacement.of(judgement, read, sources)
                .ifPresent(d -> settled.addFirst(new Settled(on, read, sources.answers(), d)));
        if (settled.size() > MOST) {
            settled.removeLast();
        }
        return judged(on, sources, judgement);
    }

    private Judged judged(Basis on, WorkspaceSources sources, Judgement judgement) {
        return analysis.judged(
                on.workspace(), on.policy(), sources, judgement.blindSpots(), judgement.ruling(), Map.of());
    }

    private WorkspaceSources sources(CargoWorkspace workspace, WorkspaceCache cache) {
        return new WorkspaceSources(workspace, readers, cache, known);
    }

    /** To ask of it as it is now; a session is made of it. */
    Reading reading(CargoWorkspace workspace) {
        return new Reading(workspace, sources(workspace, WorkspaceCache.none()));
    }
}
