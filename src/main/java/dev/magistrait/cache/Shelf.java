package dev.magistrait.cache;

import dev.magistrait.workspace.file.Unfinished;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that holds the packs of all workspaces. A pack is written beside its place and then moved into it, so that whoever opens one
 * has a whole one, older or newer. What a run that was ended leaves behind is taken away by a later one.
 */
final class Shelf {

    private static final String SUFFIX = ".pack";
    private static final String MANIFESTS = ".toml-pack";
    private static final String TREE = ".tree-pack";
    private static final String JUDGED = ".judged-pack";
    private static final String UNFINISHED = ".tmp";
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    /** What all packs may take, in bytes. */
    private static final long LARGEST = 1L << 30;

    private final Path directory;

    Shelf(Path directory) {
        this.directory = directory;
    }

    /** Where the pack of a workspace is, or would be. */
    Path place(String workspace) {
        return place(workspace, SUFFIX);
    }

    /** Where what is kept of the manifests below some paths is, or would be. */
    Path manifests(String paths) {
        return place(paths, MANIFESTS);
    }

    /** Where what is kept of the directories below some paths is, or would be. */
    Path tree(String paths) {
        return place(paths, TREE);
    }

    /** Where what is kept of the judgement of a workspace is, or would be. */
    Path judgement(String workspace) {
        return place(workspace, JUDGED);
    }

    private Path place(String of, String suffix) {
        byte[] name = of.getBytes(StandardCharsets.UTF_8);
        long first = new SipHash(0, 0).of(name);
        long second = new SipHash(0, 1).of(name);
        return directory.resolve("%016x%016x".formatted(first, second) + suffix);
    }

    /** Writes a file of these parts. */
    void write(Path place, ByteSink... parts) throws IOException {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve(ProcessHandle.current().pid() + "-" + System.nanoTime() + UNFINISHED);
        Unfinished.begin(unfinished);
        try {
            try (FileChannel out =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (ByteSink part : parts) {
                    write(out, part.buffer());
                }
            }
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Unfinished.delete(unfinished);
        }
        tidy(place);
    }

    private static void write(FileChannel out, ByteBuffer rest) throws IOException {
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    /** Notes, once a day, that packs are in use. */
    void used(Path... places) {
        for (Path place : places) {
            used(place, Instant.now());
        }
    }

    private static void used(Path place, Instant now) {
        try {
            if (Files.getLastModifiedTime(place).toInstant().plus(DAY).isBefore(now)) {
                Files.setLastModifiedTime(place, FileTime.from(now));
            }
        } catch (IOException _) {
            // It may be thrown away sooner.
        }
    }

    private record Item(Path file, long size, Instant used) {}

    /** Takes away what was left behind or has not been used for long, and the longest unused where all is too much. */
    private void tidy(Path written) throws IOException {
        Instant now = Instant.now();
        List<Item> packs = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
                Instant used = known.lastModifiedTime().toInstant();
                if (file.toString().endsWith(UNFINISHED) && used.plus(ABANDONED).isBefore(now)) {
                    Files.deleteIfExists(file);
                } else if (isPack(file) && !file.equals(written)) {
                    packs.add(new Item(file, known.size(), used));
                }
            }
        }
        evict(packs, now, LARGEST - Files.size(written));
    }

    private static boolean isPack(Path file) {
        return Stream.of(SUFFIX, MANIFESTS, TREE, JUDGED).anyMatch(file.toString()::endsWith);
    }

    private static void evict(List<Item> packs, Instant now, long room) throws IOException {
        packs.sort(Comparator.comparing(Item::used).reversed());
        long left = room;
        for (Item pack : packs) {
            left -= pack.size();
            if (left < 0 || pack.used().plus(UNUSED).isBefore(now)) {
                Files.deleteIfExists(pack.file());
            }
        }
    }
}
