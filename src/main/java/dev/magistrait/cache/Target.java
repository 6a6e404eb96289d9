package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.Refused;
import dev.magistrait.codec.SipHash;
import dev.magistrait.codec.Writer;
import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Where to keep what is known of a workspace. */
record Target(Slot slot, CargoWorkspace workspace) {

    /** @param facts a hash of the facts that were judged */
    record Judged(long facts, Judgement judgement) {}

    /** Throws {@link Damaged} for what is no pack of the workspace. */
    Pack open() throws IOException {
        return Pack.open(slot.place(Kind.WORKSPACE), slot.envelope(Kind.WORKSPACE));
    }

    /** The judgement of facts by their number. */
    Optional<Judgement> judgement(long facts) {
        return slot.open(Kind.JUDGEMENT, Kept::judged)
                .filter(j -> j.facts() == facts)
                .map(Judged::judgement);
    }

    /** Writes a pack; whether there was room for it. Throws {@link Refused}. */
    boolean write(SipHash key, Draft.Sections sections) throws IOException {
        Writer head = new Writer();
        Kept.write(
                new Pack.Head(
                        key,
                        Pack.Section.of(sections.facts()),
                        Pack.Section.of(sections.words()),
                        sections.outlines().size(),
                        sections.entries()),
                head);
        ByteSink start = slot.envelope(Kind.WORKSPACE).around(head.shape());
        ByteSink length = new ByteSink();
        length.fixed(start.size());
        ByteSink[] parts = {length, start, sections.facts(), sections.words(), sections.outlines()};
        if (Arrays.stream(parts).mapToLong(ByteSink::size).sum() > Pack.LARGEST) {
            return false;
        }
        slot.shelf().write(slot.place(Kind.WORKSPACE), parts);
        return true;
    }

    /** Writes what was made of facts, by their number. */
    void write(Judgement judgement, long facts) {
        slot.keep(Kind.JUDGEMENT, out -> Kept.write(new Judged(facts, judgement), out));
    }

    /** Notes that all of it is in use. */
    void used() {
        slot.used(Kind.WORKSPACE, Kind.JUDGEMENT);
    }
}
