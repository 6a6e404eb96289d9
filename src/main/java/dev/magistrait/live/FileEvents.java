package dev.magistrait.live;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells that something happened to files below some directories. It is a hint and no more: what changed is told by whoever looks, since a burst
 * of events overflows what the system keeps of them. For one thread.
 */
public final class FileEvents implements AutoCloseable {

    /** Nothing that a check reads lies there. */
    private static final Set<String> APART = Set.of(".git", "target", "node_modules", ".idea", ".vscode");

    /** Events that come closer to each other are one. */
    private static final long CALM = 80;

    /** Whoever writes without a pause is looked at all the same. */
    private static final long LONGEST = 2_000;

    /** A branch that Git is switching to. */
    private static final long LONGEST_SWITCH = 10_000;

    private final WatchService service;
    private final List<Path> roots;
    private final Map<WatchKey, Path> directories = new HashMap<>();
    private boolean whole = true;

    /** @param roots directories, or files in whose directories is looked */
    public FileEvents(List<Path> roots) throws IOException {
        this.roots = roots.stream()
                .map(p -> p.toAbsolutePath().normalize())
                .map(p -> Files.isDirectory(p) || p.getParent() == null ? p : p.getParent())
                .distinct()
                .toList();
        this.service = roots.getFirst().getFileSystem().newWatchService();
        this.roots.forEach(this::register);
    }

    /** Whether all directories are looked at; the system may not take that many. */
    public boolean whole() {
        return whole;
    }

    /**
     * Waits until something happened and it is calm again.
     *
     * @param milliseconds to wait at most for the first event
     * @return whether something happened
     */
    public boolean await(long milliseconds) throws InterruptedException {
        WatchKey key = service.poll(milliseconds, TimeUnit.MILLISECONDS);
        long start = System.nanoTime();
        boolean happened = false;
        boolean more = key != null;
        while (more) {
            // What was taken is read whatever the time: a key that is not given back tells nothing any more.
            happened |= key != null && read(key);
            boolean switching = happened && switching();
            boolean time = passed(start) < (switching ? LONGEST_SWITCH : LONGEST);
            key = time ? service.poll(CALM, TimeUnit.MILLISECONDS) : null;
            more = key != null || (switching && time);
        }
        return happened;
    }

    private static long passed(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private boolean switching() {
        for (Path root : roots) {
            for (Path at = root; at != null; at = at.getParent()) {
                if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                    if (Files.exists(at.resolve(".git/index.lock"))) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    private boolean read(WatchKey key) {
        Path directory = directories.get(key);
        boolean happened = false;
        for (WatchEvent<?> event : new ArrayList<>(key.pollEvents())) {
            if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                happened = true;
                roots.forEach(this::register);
            } else if (directory != null && event.context() instanceof Path name && !isApart(name)) {
                happened = true;
                Path path = directory.resolve(name);
                if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
                        && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    register(path);
                }
            }
        }
        if (!key.reset()) {
            directories.remove(key);
        }
        return happened;
    }

    private static boolean isApart(Path name) {
        String text = name.toString();
        return APART.contains(text) || text.endsWith("~") || text.endsWith(".swp") || text.endsWith(".swx");
    }

    /** What was made in a directory before it was looked at is there when the next check reads. */
    private void register(Path root) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    Path name = directory.getFileName();
                    if (!directory.equals(root) && name != null && isApart(name)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    watch(directory);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            whole = false;
        }
    }

    private void watch(Path directory) {
        try {
            directories.put(
                    directory.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    directory);
        } catch (IOException | ClosedWatchServiceException e) {
            whole &= !Files.isDirectory(directory);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
