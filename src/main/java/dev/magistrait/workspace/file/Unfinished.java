package dev.magistrait.workspace.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Files that are not whole yet, and directories of a run's own: they are taken away however the program ends, unless by force. */
public final class Unfinished {

    private static final Set<Path> OPEN = new HashSet<>();
    private static Ending ending = new Ending() {};
    private static boolean over;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Unfinished::endAll, "unfinished"));
    }

    private Unfinished() {}

    /** How signals end the program. */
    public interface Ending {

        /** From now on there is something to take away first. */
        default void orderly() {}

        /** From now on there is nothing. */
        default void immediate() {}
    }

    /** Has it told from now on. */
    public static synchronized void tell(Ending told) {
        ending = told;
        if (!OPEN.isEmpty()) {
            told.orderly();
        }
    }

    /** To be called before it is there. Does not return once the program ends. */
    public static void begin(Path path) {
        if (!began(path)) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    private static synchronized boolean began(Path path) {
        if (!over && OPEN.isEmpty()) {
            ending.orderly();
        }
        return !over && OPEN.add(path);
    }

    /** It is whole now, and has another name, or it is gone. */
    public static synchronized void end(Path path) {
        if (OPEN.remove(path) && OPEN.isEmpty()) {
            ending.immediate();
        }
    }

    /** Takes away a file, or a directory with all in it; where that fails, it is tried again when the program ends. */
    public static void delete(Path path) {
        try {
            if (Files.isDirectory(path)) {
                Files.walkFileTree(path, new Deleting());
            }
            Files.deleteIfExists(path);
            end(path);
        } catch (IOException _) {
            // It has a name of its own, and no one takes it for something else.
            return;
        }
    }

    private static void endAll() {
        List<Path> left;
        synchronized (Unfinished.class) {
            over = true;
            left = List.copyOf(OPEN);
        }
        left.forEach(Unfinished::delete);
    }

    private static final class Deleting extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
