package dev.magistrait.cache;

import dev.magistrait.codec.ByteSink;
import dev.magistrait.codec.Damaged;
import dev.magistrait.codec.SipHash;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The directory that holds the packs of all workspaces. A pack is written beside its place and then moved into it, so that whoever opens one
 * has a whole one, older or newer. What a run that was ended leaves behind is taken away by a later one.
 */
final class Shelf {

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

    /** Where what is kept of a workspace, or of some paths, is or would be. */
    Path place(String of, Kind kind) {
        byte[] name = of.getBytes(StandardCharsets.UTF_8);
        long first = new SipHash(0, 0).of(name);
        long second = new SipHash(0, 1).of(name);
        return directory.resolve("%016x%016x".formatted(first, second) + kind.suffix());
    }

    /** All of a file. Throws {@link Damaged} for one that is larger than any is. */
    static byte[] read(Path file, int largest) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > largest) {
                throw new Damaged("of no such size");
            }
            return bytes(channel, 0, (int) channel.size());
        }
    }

    static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        if (length > channel.size() - start) {
            throw new Damaged("the file ends early");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, start + buffer.position()) < 0) {
                throw new Damaged("the file ends early");
            }
        }
        return buffer.array();
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

    /** Notes, once a day, that a file is in use. */
    void used(Path place) {
        Instant now = Instant.now();
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
        return Arrays.stream(Kind.values()).anyMatch(k -> file.toString().endsWith(k.suffix()));
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
