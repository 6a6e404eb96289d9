package dev.magistrait.cache;

import dev.magistrait.codec.Damaged;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Takes up what a workspace resolved to before. It holds as long as resolution would see the same: of a file that was changed, that only its
 * lines and columns were moved.
 */
final class Recall {

    private final Pack pack;
    private final WorkspaceCache.Now now;
    private final Map<String, Moves> moves = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    /** Whether comments in a changed file dismiss findings: where they stand is in no fact, and in the judgement all the same. */
    private boolean dismissing;

    /**
     * What can be taken up.
     *
     * @param moves where places are now
     * @param moved whether any place in the facts was, or may be one of a comment that dismisses findings
     */
    record Held(Recollection before, UnaryOperator<Span> moves, boolean moved) {

        /** To be asked for once. Throws {@link Damaged}. */
        Resolution resolution() {
            return before.resolution(moves);
        }

        Map<Question, Boolean> answers() {
            return before.grounds().answers();
        }
    }

    Recall(Pack pack, WorkspaceCache.Now now) {
        this.pack = pack;
        this.now = now;
    }

    /** Throws {@link Damaged}. */
    Optional<Held> held(long basis) {
        byte[] facts = pack.facts();
        if (facts.length == 0) {
            return Optional.empty();
        }
        Recollection before = Recollection.read(facts);
        if (before.grounds().basis() != basis
                || !onlyMoved()
                || !sameAnswers(before.grounds().answers())) {
            return Optional.empty();
        }
        boolean moved =
                dismissing || (!changed.isEmpty() && Recollection.read(facts).moves(this::moved));
        return Optional.of(new Held(before, this::moved, moved));
    }

    private boolean onlyMoved() {
        for (FileRead read : now.reads(pack.entries().keySet())) {
            if (read instanceof FileRead.Fresh fresh && !onlyMoved(fresh)) {
                return false;
            }
        }
        return true;
    }

    private boolean onlyMoved(FileRead.Fresh read) {
        List<FileOutline> before = before(read.key());
        if (before.size() != read.outline().size() || !changed.add(read.key().file())) {
            return false;
        }
        if (before.isEmpty()) {
            return true;
        }
        dismissing |= !read.outline().getFirst().suppressions().isEmpty();
        Optional<Moves> found = Moves.between(before.getFirst(), read.outline().getFirst(), now::body);
        found.ifPresent(m -> moves.put(read.key().file(), m));
        return found.isPresent();
    }

    private List<FileOutline> before(SourceKey key) {
        Entry entry = pack.entries().get(key);
        return entry == null || entry.length() == 0 ? List.of() : List.of(pack.outline(entry));
    }

    /** A file that is as it was still says the same. */
    private boolean sameAnswers(Map<Question, Boolean> answers) {
        for (Map.Entry<Question, Boolean> asked : answers.entrySet()) {
            Question question = asked.getKey();
            boolean open = question.ofPlace() || changed.contains(question.file());
            if (open && now.answer(question) != asked.getValue()) {
                return false;
            }
        }
        return true;
    }

    private Span moved(Span span) {
        Moves file = moves.get(span.file());
        return file == null ? span : new Span(span.file(), file.of(span.region()));
    }
}
