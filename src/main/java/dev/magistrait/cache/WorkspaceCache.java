package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.SipHash;
import dev.magistrait.outline.Body;
import dev.magistrait.outline.Expr;
import dev.magistrait.resolve.Conventions;
import dev.magistrait.resolve.Resolution;
import dev.magistrait.resolve.names.SourceKey;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is kept of one workspace. What cannot be read or written is as if it were not there. */
public final class WorkspaceCache {

    private static final WorkspaceCache NONE = new WorkspaceCache(null, null, new SipHash(0, 0));

    private final @Nullable Target target;
    private final @Nullable Pack pack;
    private final SipHash hash;
    private final Draft draft;
    private Optional<Recall.Held> held = Optional.empty();
    private boolean sought;

    /** Of the facts in the pack as this run has written it; empty while it has written none. For the writer alone. */
    private OptionalLong written = OptionalLong.empty();

    private WorkspaceCache(@Nullable Target target, @Nullable Pack pack, SipHash hash) {
        this.target = target;
        this.pack = pack;
        this.hash = hash;
        this.draft = new Draft(pack);
    }

    /** Keeps nothing. */
    public static WorkspaceCache none() {
        return NONE;
    }

    static WorkspaceCache open(Slot slot, CargoWorkspace workspace) {
        Target target = new Target(slot, workspace);
        try {
            Pack pack = target.open();
            return new WorkspaceCache(target, pack, pack.key());
        } catch (IOException | Damaged _) {
            return new WorkspaceCache(target, null, SipHash.random());
        }
    }

    /** Once all that was read from it has been used. */
    void close() {
        Pack known = pack;
        if (known != null) {
            known.close();
        }
    }

    /** Whether anything is kept at all. */
    public boolean present() {
        return target != null;
    }

    /**
     * What is known of a file by its stamp alone.
     *
     * @param afresh reads the file, should what is kept turn out to be damaged
     */
    public Optional<FileRead> known(SourceKey key, Stamp stamp, Supplier<FileRead> afresh) {
        return entry(key)
                .filter(e -> e.identity().settled() && e.identity().stamp().equals(stamp))
                .map(e -> new KeptRead(pack(), e, afresh));
    }

    /** What is known of a file with that content. */
    public Optional<FileRead> same(SourceKey key, FileRead.Identity identity, Supplier<FileRead> afresh) {
        return entry(key)
                .filter(e -> e.identity().hash() == identity.hash())
                .map(e -> new KeptRead(pack(), e.with(identity), afresh));
    }

    private Optional<Entry> entry(SourceKey key) {
        return pack == null
                ? Optional.empty()
                : Optional.ofNullable(pack.entries().get(key));
    }

    private Pack pack() {
        Pack known = pack;
        if (known == null) {
            throw new IllegalStateException("there is no pack");
        }
        return known;
    }

    /**
     * By what a file is known again.
     *
     * @param stamp taken before it was read
     * @param now the time before that, in milliseconds
     */
    public FileRead.Identity identity(Stamp stamp, long now, byte[] bytes) {
        return stamp.equals(Stamp.NONE) || target == null
                ? FileRead.Identity.NONE
                : new FileRead.Identity(stamp, stamp.settled(now), hash.of(bytes));
    }

    /** Asks of the files as they are now. */
    public interface Now {

        /** What comes of each of the files. */
        List<FileRead> reads(Collection<SourceKey> keys);

        boolean answer(Question question);

        /** What a body says. */
        Expr body(Body.Unread body);
    }

    /** What the bundled law makes of the workspace, if nothing has changed since it was judged before. */
    public Optional<Judgement> judgement(Conventions conventions, Now now) {
        Target to = target;
        Optional<Recall.Held> before = held(conventions, now).filter(h -> !h.moved());
        return to == null
                ? Optional.empty()
                : before.flatMap(h -> to.judgement(h.before().number()));
    }

    /** What the workspace resolves to, if that follows from what it resolved to before. */
    public Optional<Resolution> recall(Conventions conventions, Now now) {
        try {
            return held(conventions, now).map(Recall.Held::resolution);
        } catch (Damaged _) {
            held = Optional.empty();
            return Optional.empty();
        }
    }

    /** What the resolution that was recalled had asked of files besides their outlines; empty where none was. */
    public Optional<Map<Question, Boolean>> answers() {
        return held.map(Recall.Held::answers);
    }

    private Optional<Recall.Held> held(Conventions conventions, Now now) {
        Target to = target;
        if (!sought && to != null && pack != null) {
            sought = true;
            try {
                held = new Recall(pack, now).held(Basis.of(to.workspace(), conventions, hash));
            } catch (Damaged _) {
                // As if it were not there.
            }
        }
        return held;
    }

    /** Starts to take down what came of files, to be kept later. */
    public void note(Collection<FileRead> reads) {
        Target to = target;
        if (to != null) {
            List<FileRead> all = List.copyOf(reads);
            to.slot().writer().execute(() -> take(all));
        }
    }

    private void take(List<FileRead> reads) {
        try {
            for (FileRead read : reads) {
                if (read instanceof FileRead.Fresh fresh) {
                    draft.add(fresh);
                }
            }
        } catch (Damaged _) {
            // What was kept is not to be relied on. The attempt to go on with it finds that out too.
        }
    }

    /**
     * Keeps what this run found, in a while.
     *
     * @param reads what came of all files that resolution asked for
     * @param answers to all that it asked besides, if it was not recalled
     */
    public void keep(
            Conventions conventions,
            Collection<FileRead> reads,
            Map<Question, Boolean> answers,
            Resolution resolution) {
        Target to = target;
        if (to == null) {
            return;
        }
        if (!moved()) {
            keep(reads);
            return;
        }
        List<FileRead> all = List.copyOf(reads);
        Map<Question, Boolean> asked = held.map(Recall.Held::answers).orElseGet(() -> new LinkedHashMap<>(answers));
        to.slot()
                .writer()
                .execute(() -> write(
                        to,
                        all,
                        () -> Recollection.bytes(
                                hash,
                                new Recollection.Grounds(Basis.of(to.workspace(), conventions, hash), asked),
                                resolution)));
    }

    /** The same, where nothing that was recalled was moved. */
    public void keep(Collection<FileRead> reads) {
        Target to = target;
        if (to == null) {
            return;
        }
        List<FileRead> all = List.copyOf(reads);
        if (all.stream().allMatch(this::asBefore)) {
            to.slot().writer().execute(to::used);
        } else {
            to.slot().writer().execute(() -> write(to, all, () -> pack().facts()));
        }
    }

    /** Keeps, in a while, what the bundled law made of the facts that were kept last. */
    public void keep(Judgement judgement) {
        Target to = target;
        if (to != null) {
            to.slot().writer().execute(() -> judged().ifPresent(facts -> to.write(judgement, facts)));
        }
    }

    /** Whether the facts are others, if only in their places. */
    private boolean moved() {
        return held.map(Recall.Held::moved).orElse(true);
    }

    private boolean asBefore(FileRead read) {
        if (!(read instanceof KeptRead kept)) {
            return false;
        }
        Entry before = pack().entries().get(kept.key());
        return before != null && before.identity().equals(kept.entry().identity());
    }

    private void write(Target to, List<FileRead> reads, Supplier<byte[]> facts) {
        try {
            Draft.Sections sections = draft.sections(reads, new ByteSink(facts(facts)));
            byte[] kept = sections.facts().bytes();
            if (to.write(hash, sections) && kept.length > 0) {
                written = OptionalLong.of(Recollection.number(kept));
            }
        } catch (IOException | Damaged | Refused _) {
            // The next run reads what this one read.
        }
    }

    /** The number of the facts that are judged, where they are kept. */
    private OptionalLong judged() {
        return written.isPresent() || moved()
                ? written
                : OptionalLong.of(held.orElseThrow().before().number());
    }

    private static byte[] facts(Supplier<byte[]> facts) {
        try {
            return facts.get();
        } catch (Refused _) {
            return new byte[0];
        }
    }
}
