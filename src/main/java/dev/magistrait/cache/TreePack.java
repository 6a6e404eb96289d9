package dev.magistrait.cache;

import dev.magistrait.workspace.file.Listing;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of the directories below some paths, in one file.
 *
 * @param entries by the directories' absolute paths
 */
record TreePack(Map<String, Entry> entries) {

    private static final long MAGIC = 0x6565727467616dL;

    private static final int MANIFEST = 1;
    private static final int IGNORING = 2;
    private static final int VENDORED = 4;

    /**
     * A directory.
     *
     * @param flags what it holds
     * @param names of the directories in it
     */
    record Entry(Stamp stamp, int flags, List<String> names) {

        /** What a directory holds that has this stamp; empty where a name in it is no text, as names of files need not be. */
        static Optional<Entry> of(Stamp stamp, Path directory, Listing listing) {
            int flags = (listing.manifest() ? MANIFEST : 0)
                    | (listing.ignoring() ? IGNORING : 0)
                    | (listing.vendored() ? VENDORED : 0);
            List<String> names = new ArrayList<>();
            for (Path below : listing.directories()) {
                names.add(String.valueOf(below.getFileName()));
            }
            Entry entry = new Entry(stamp, flags, names);
            return entry.listing(directory).filter(listing::equals).map(_ -> entry);
        }

        /** Empty where this system has no such names. */
        Optional<Listing> listing(Path directory) {
            try {
                List<Path> directories = new ArrayList<>(names.size());
                for (String name : names) {
                    directories.add(directory.resolve(name));
                }
                return Optional.of(new Listing(
                        (flags & MANIFEST) != 0, (flags & IGNORING) != 0, (flags & VENDORED) != 0, directories));
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        }

        private void write(String directory, ByteSink out) {
            out.text(directory);
            stamp.write(out);
            out.octet(flags);
            out.number(names.size());
            names.forEach(out::text);
        }

        private static Entry read(ByteSource in) {
            Stamp stamp = Stamp.read(in);
            int flags = in.octet();
            int count = in.count();
            List<String> names = new ArrayList<>(count);
            for (int left = count; left > 0; left--) {
                names.add(in.text());
            }
            return new Entry(stamp, flags, names);
        }
    }

    /**
     * Opens a pack. Throws {@link Damaged} for a file that is none, or one of another build or other paths.
     *
     * @param paths those that were checked
     * @param build which build of the program this is
     */
    static TreePack open(Path file, String paths, long build) throws IOException {
        ByteSource in = Envelope.open(file, MAGIC, build);
        if (!in.text().equals(paths)) {
            throw new Damaged("of other paths");
        }
        int count = in.count();
        Map<String, Entry> entries = HashMap.newHashMap(count);
        for (int left = count; left > 0; left--) {
            entries.put(in.text(), Entry.read(in));
        }
        return new TreePack(entries);
    }

    /** The parts of the file; none where it would be too large. Throws {@link Refused}. */
    ByteSink[] bytes(String paths, long build) {
        ByteSink body = new ByteSink();
        body.text(paths);
        body.number(entries.size());
        entries.forEach((directory, entry) -> entry.write(directory, body));
        return Envelope.of(MAGIC, build, body);
    }
}
