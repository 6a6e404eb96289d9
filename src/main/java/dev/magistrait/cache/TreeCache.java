package dev.magistrait.cache;

import dev.magistrait.workspace.file.Listing;
import dev.magistrait.workspace.file.TreeMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the directories below some paths. A directory is known by its stamp: whatever comes, goes or is renamed in it is written
 * into it. What cannot be read or written is as if it were not there.
 */
public final class TreeCache implements TreeMemory {

    private static final TreeCache NONE = new TreeCache(null, new TreePack(Map.of()));

    private final @Nullable Slot slot;
    private final TreePack before;
    private final Map<String, TreePack.Entry> now = new HashMap<>();

    private TreeCache(@Nullable Slot slot, TreePack before) {
        this.slot = slot;
        this.before = before;
    }

    static TreeCache none() {
        return NONE;
    }

    static TreeCache open(Shelf shelf, String paths, long build, ExecutorService writer) {
        Slot slot = new Slot(shelf, shelf.tree(paths), paths, build, writer);
        try {
            return new TreeCache(slot, TreePack.open(slot.place(), paths, build));
        } catch (IOException | Damaged _) {
            return new TreeCache(slot, new TreePack(Map.of()));
        }
    }

    @Override
    public Listing listing(Path directory, Lister lister) throws IOException {
        if (slot == null) {
            return lister.list(directory);
        }
        long time = System.currentTimeMillis();
        Stamp stamp = Stamp.of(directory);
        String name = directory.toString();
        TreePack.Entry known = before.entries().get(name);
        if (known != null && known.stamp().equals(stamp)) {
            Optional<Listing> listing = known.listing(directory);
            if (listing.isPresent()) {
                now.put(name, known);
                return listing.get();
            }
        }
        Listing listing = lister.list(directory);
        // A directory that was changed just now can change again without another stamp; so can any where the system
        // tells too little.
        if (stamp.complete() && stamp.settled(time)) {
            TreePack.Entry.of(stamp, directory, listing).ifPresent(e -> now.put(name, e));
        }
        return listing;
    }

    /** Keeps, in a while, what was asked for so far. */
    public void keep() {
        Slot to = slot;
        if (to == null) {
            return;
        }
        if (now.equals(before.entries())) {
            to.used();
        } else {
            Map<String, TreePack.Entry> found = new TreeMap<>(now);
            to.keep(() -> new TreePack(found).bytes(to.paths(), to.build()));
        }
    }
}
