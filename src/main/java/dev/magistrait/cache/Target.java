package dev.magistrait.cache;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Where to keep what is known of a workspace. */
record Target(Shelf shelf, CargoWorkspace workspace, long build, ExecutorService writer) {

    String directory() {
        return workspace.directory().toString();
    }

    private Path place() {
        return shelf.place(directory());
    }

    private Path judgement() {
        return shelf.judgement(directory());
    }

    /** Throws {@link Damaged} for what is no pack of the workspace. */
    Pack open() throws IOException {
        return Pack.open(place(), directory(), build);
    }

    /** The judgement of facts by their number. */
    Optional<Judgement> judgement(long facts) {
        try {
            return JudgementPack.open(judgement(), build, facts);
        } catch (IOException | Damaged _) {
            return Optional.empty();
        }
    }

    /** Writes a pack; whether there was room for it. */
    boolean write(SipHash key, Draft.Sections sections) throws IOException {
        PackHeader header = PackHeader.of(build, key, sections);
        if (header.size() > PackHeader.LARGEST) {
            return false;
        }
        shelf.write(
                place(),
                new ByteSink(header.bytes()),
                sections.index(),
                sections.facts(),
                sections.words(),
                sections.outlines());
        return true;
    }

    /** Writes what was made of facts, by their number. */
    void write(Judgement judgement, long facts) {
        try {
            ByteSink[] bytes = JudgementPack.bytes(build, facts, judgement);
            if (bytes.length > 0) {
                shelf.write(judgement(), bytes);
            }
        } catch (IOException | Refused _) {
            // The next run judges again.
        }
    }

    /** Notes that all of it is in use. */
    void used() {
        shelf.used(place(), judgement());
    }
}
