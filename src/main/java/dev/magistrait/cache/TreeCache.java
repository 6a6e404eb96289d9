package dev.magistrait.cache;

import dev.magistrait.workspace.file.Listing;
import dev.magistrait.workspace.file.TreeMemory;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the directories below some paths. A directory is known by its stamp: whatever comes, goes or is renamed in it is written
 * into it.
 */
public final class TreeCache implements TreeMemory {

    private static final Known NOTHING = new Known(Map.of());
    private static final TreeCache NONE = new TreeCache(null, NOTHING);

    private final Memory<Directory> memory;

    /** @param entries by the directories' absolute paths */
    record Known(Map<String, Directory> entries) {}

    /**
     * A directory.
     *
     * @param names of the directories in it
     */
    record Directory(Stamp stamp, boolean manifest, boolean ignoring, boolean vendored, List<String> names) {

        /** What a directory holds that has this stamp; empty where a name in it is no text, as names of files need not be. */
        static Optional<Directory> of(Stamp stamp, Path directory, Listing listing) {
            List<String> names = new ArrayList<>();
            for (Path below : listing.directories()) {
                names.add(String.valueOf(below.getFileName()));
            }
            var entry = new Directory(stamp, listing.manifest(), listing.ignoring(), listing.vendored(), names);
            return entry.listing(directory).filter(listing::equals).map(_ -> entry);
        }

        /** Empty where this system has no such names. */
        Optional<Listing> listing(Path directory) {
            try {
                List<Path> directories = new ArrayList<>(names.size());
                for (String name : names) {
                    directories.add(directory.resolve(name));
                }
                return Optional.of(new Listing(manifest, ignoring, vendored, directories));
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        }
    }

    private TreeCache(@Nullable Slot slot, Known known) {
        this.memory = new Memory<>(slot, Kind.DIRECTORIES, known.entries());
    }

    static TreeCache none() {
        return NONE;
    }

    static TreeCache open(Slot slot) {
        return new TreeCache(
                slot, slot.open(Kind.DIRECTORIES, Kept::directories).orElse(NOTHING));
    }

    @Override
    public Listing listing(Path directory, Lister lister) throws IOException {
        if (!memory.present()) {
            return lister.list(directory);
        }
        long time = System.currentTimeMillis();
        Stamp stamp = Stamp.of(directory);
        String name = directory.toString();
        Optional<Directory> known = memory.known(name).filter(k -> k.stamp().equals(stamp));
        Optional<Listing> recalled = known.flatMap(k -> k.listing(directory));
        if (recalled.isPresent()) {
            memory.note(name, known.orElseThrow());
            return recalled.get();
        }
        Listing listing = lister.list(directory);
        // A directory that was changed just now can change again without another stamp; so can any where the system
        // tells too little.
        if (stamp.complete() && stamp.settled(time)) {
            Directory.of(stamp, directory, listing).ifPresent(e -> memory.note(name, e));
        }
        return listing;
    }

    /** Keeps, in a while, what was asked for so far. */
    public void keep() {
        memory.keep((found, out) -> Kept.write(new Known(found), out));
    }
}
