package dev.magistrait.fix.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** All that is done to files while code is changed, one step each: between two of them a run can end. */
interface Disk {

    /** Makes a directory, and those above it. */
    void makeDirectory(Path directory) throws IOException;

    /** Writes a file that is not there yet, and waits until it is on the disk. */
    void write(Path file, byte[] content) throws IOException;

    /** Gives a file or directory another name at once; a file that has it goes. */
    void move(Path from, Path to) throws IOException;

    /** Takes a file or an empty directory away, if it is there. */
    void delete(Path path) throws IOException;

    /** Waits until the names in a directory are on the disk. */
    void settle(Path directory) throws IOException;

    /** The disk of this machine. */
    static Disk real() {
        return new Disk() {
            @Override
            public void makeDirectory(Path directory) throws IOException {
                Files.createDirectories(directory);
            }

            @Override
            public void write(Path file, byte[] content) throws IOException {
                try (FileChannel out =
                        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(content);
                    while (left.hasRemaining()) {
                        out.write(left);
                    }
                    out.force(true);
                }
            }

            @Override
            public void move(Path from, Path to) throws IOException {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            }

            @Override
            public void delete(Path path) throws IOException {
                Files.deleteIfExists(path);
            }

            @Override
            public void settle(Path directory) throws IOException {
                // Windows opens no directory, and needs none of this.
                if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                        names.force(true);
                    }
                }
            }
        };
    }
}
