import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Packs the files of a directory so that the same files give the same bytes: sorted, of one time and of owner 0, executable or not.
 * Neither {@code tar} nor {@code zip} does that alike on all systems.
 */
final class Archive {

    private static final int EXECUTABLE = 0755;
    private static final int PLAIN = 0644;

    private Archive() {}

    /** {@code FORMAT DIRECTORY PREFIX SECONDS FILE}: the format is tar, tgz or zip, the time is since 1970, all files go below the prefix. */
    public static void main(String... words) throws IOException {
        Path directory = Path.of(words[1]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(directory)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        FileTime time = FileTime.from(Instant.ofEpochSecond(Long.parseLong(words[3])));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(words[4])))) {
            switch (words[0]) {
                case "tar" -> tar(directory, files, words[2], time, out);
                case "tgz" -> tar(directory, files, words[2], time, new GZIPOutputStream(out));
                case "zip" -> zip(directory, files, words[2], time, out);
                default -> throw new IllegalArgumentException(words[0]);
            }
        }
    }

    private static void tar(Path directory, List<Path> files, String prefix, FileTime time, OutputStream out)
            throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path file : files) {
                TarArchiveEntry entry = new TarArchiveEntry(name(directory, prefix, file));
                entry.setSize(Files.size(file));
                entry.setMode(mode(file));
                entry.setModTime(time);
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    /** With times in UTC beside those of no time zone, which say something else elsewhere. */
    private static void zip(Path directory, List<Path> files, String prefix, FileTime time, OutputStream out)
            throws IOException {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (Path file : files) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name(directory, prefix, file));
                entry.setUnixMode(mode(file));
                entry.setLastModifiedTime(time);
                zip.putArchiveEntry(entry);
                Files.copy(file, zip);
                zip.closeArchiveEntry();
            }
        }
    }

    private static String name(Path directory, String prefix, Path file) {
        return prefix + "/" + directory.relativize(file).toString().replace('\\', '/');
    }

    private static int mode(Path file) {
        return Files.isExecutable(file) ? EXECUTABLE : PLAIN;
    }
}
