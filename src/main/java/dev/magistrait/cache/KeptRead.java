package dev.magistrait.cache;

import dev.magistrait.codec.Damaged;
import dev.magistrait.finding.Problem;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.Suppression;
import dev.magistrait.resolve.names.SourceKey;
import java.util.List;
import java.util.function.Supplier;

/** Of a file that is as it was: its outline is read when it is first asked for, and made afresh should it turn out to be damaged. */
final class KeptRead implements FileRead {

    private final Pack pack;
    private final Entry entry;
    private final Supplier<FileRead> afresh;
    private List<FileOutline> outline = List.of();
    private boolean known;

    KeptRead(Pack pack, Entry entry, Supplier<FileRead> afresh) {
        this.pack = pack;
        this.entry = entry;
        this.afresh = afresh;
    }

    Pack pack() {
        return pack;
    }

    Entry entry() {
        return entry;
    }

    @Override
    public SourceKey key() {
        return entry.key();
    }

    @Override
    public synchronized List<FileOutline> outline() {
        if (!known) {
            outline = read();
            known = true;
        }
        return outline;
    }

    private List<FileOutline> read() {
        if (entry.length() == 0) {
            return List.of();
        }
        try {
            return List.of(pack.outline(entry));
        } catch (Damaged _) {
            return afresh.get().outline();
        }
    }

    @Override
    public boolean isRust() {
        return entry.length() > 0;
    }

    @Override
    public List<Suppression> suppressions() {
        return entry.suppressions();
    }

    @Override
    public List<Problem> problems() {
        return entry.problems();
    }

    @Override
    public long lines() {
        return entry.lines();
    }
}
