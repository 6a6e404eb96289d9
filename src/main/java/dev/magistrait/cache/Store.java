package dev.magistrait.cache;

import dev.magistrait.workspace.cargo.CargoWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What earlier runs kept, of all workspaces. */
public final class Store implements AutoCloseable {

    /** Types and expressions are written by recursion. */
    private static final long STACK = 16L * 1024 * 1024;

    private final List<Shelf> shelf;
    private final Path directory;
    private final long build;
    private final Queue<WorkspaceCache> opened = new ConcurrentLinkedQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("cache").stackSize(STACK).daemon().factory());

    private Store(List<Shelf> shelf, Path directory, long build) {
        this.shelf = shelf;
        this.directory = directory;
        this.build = build;
    }

    /** Keeps nothing. */
    public static Store none() {
        return new Store(List.of(), Path.of(""), 0);
    }

    /**
     * What is kept in a directory; it is made when it is needed.
     *
     * @param build which build of the program this is: one build believes nothing that another wrote
     */
    public static Store in(Path directory, long build) {
        Path absolute = directory.toAbsolutePath().normalize();
        return new Store(List.of(new Shelf(absolute)), absolute, build);
    }

    /** What is kept in the directory that commands have for it. */
    public static Store ofUser(Path cache) {
        return in(cache.resolve("facts"), Build.number());
    }

    /** What is kept of a workspace, asked for by any thread: nothing of a lone file, nor where the workspace could have brought it along. */
    public WorkspaceCache open(CargoWorkspace workspace) {
        boolean lone = workspace.packages().stream()
                .noneMatch(p -> p.crate().span().file().endsWith(".toml"));
        if (shelf.isEmpty() || lone || real(directory).startsWith(real(workspace.directory()))) {
            return WorkspaceCache.none();
        }
        WorkspaceCache cache = WorkspaceCache.open(slot(workspace.directory().toString()), workspace);
        opened.add(cache);
        return cache;
    }

    /**
     * What is kept of the manifests below the paths of a command line: nothing where one of them could have brought it along.
     *
     * @param paths files and directories
     */
    public TomlCache manifests(List<Path> paths) {
        return mayHold(paths) ? TomlCache.open(slot(named(paths))) : TomlCache.none();
    }

    /** What is kept of the directories below them, under the same condition. */
    public TreeCache tree(List<Path> paths) {
        return mayHold(paths) ? TreeCache.open(slot(named(paths))) : TreeCache.none();
    }

    private Slot slot(String of) {
        return new Slot(shelf.getFirst(), of, build, writer);
    }

    private boolean mayHold(List<Path> paths) {
        return !shelf.isEmpty() && paths.stream().noneMatch(p -> real(directory).startsWith(real(absolute(p))));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Whether there is anything that is kept of what lies below the paths of a command line. */
    public boolean knows(List<Path> paths) {
        return shelf.stream().anyMatch(s -> Files.exists(s.place(named(paths), Kind.MANIFESTS)));
    }

    /** No path holds a NUL. */
    private static String named(List<Path> paths) {
        return paths.stream().map(p -> absolute(p).toString()).collect(Collectors.joining("\0"));
    }

    /** Without links, as far as the directory is there. */
    private static Path real(Path directory) {
        for (Path up = directory; up != null; up = up.getParent()) {
            try {
                return up.toRealPath().resolve(up.relativize(directory));
            } catch (IOException _) {
                // Its parent may be there.
            }
        }
        return directory;
    }

    /** Waits until all is written that there is to write. */
    @Override
    public void close() {
        writer.shutdown();
        boolean done = false;
        while (!done) {
            try {
                done = writer.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        opened.forEach(WorkspaceCache::close);
    }
}
