package dev.magistrait.workspace.file;

import dev.magistrait.finding.Problem;
import dev.magistrait.source.LineIndex;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of checked trees: whatever lies there, this ends, and with a bounded amount of memory. */
public final class SourceFiles {

    /** The size of the largest file that is read, in bytes. The largest that real code was seen to hold has half of it. */
    public static final int LARGEST = 16 * 1024 * 1024;

    private SourceFiles() {}

    /**
     * Reads a text file.
     *
     * @param file where it lies
     * @param shown what problems call it: its path relative to the workspace
     */
    public static FileText read(Path file, String shown) {
        try {
            if (Files.isDirectory(file)) {
                return unread(shown, "is a directory, not a file");
            }
            // Reading a pipe or a device may never end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return unread(shown, "is no regular file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return text(in.readNBytes(LARGEST + 1), shown);
            }
        } catch (IOException e) {
            return unread(shown, cause(e));
        }
    }

    /** What a failed read means, as the end of a sentence that starts with the file's name. */
    public static String cause(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "does not exist";
            case AccessDeniedException _ -> "may not be read: permission denied";
            // The system's words, such as "Too many levels of symbolic links"; the file's name before them is left out.
            case FileSystemException f when f.getReason() != null -> "could not be read: " + f.getReason();
            default -> "could not be read";
        };
    }

    private static FileText text(byte[] bytes, String shown) {
        if (bytes.length > LARGEST) {
            return notText(shown, Region.START, "is larger than 16 MiB");
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return notText(shown, at(bytes, nul), "is binary: it holds a NUL");
        }
        int bad = indexOfBadUtf8(bytes);
        return bad >= 0
                ? notText(shown, at(bytes, bad), "is not UTF-8: byte " + (bad + 1) + " starts no character")
                : new FileText.Text(bytes);
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfBadUtf8(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(Math.min(8192, bytes.length + 1));
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                return -1;
            }
            if (result.isError()) {
                return in.position();
            }
            out.clear();
        }
    }

    private static Region at(byte[] bytes, int offset) {
        return new LineIndex(bytes).region(offset, offset);
    }

    private static FileText unread(String shown, String why) {
        Span span = new Span(shown, Region.START);
        return new FileText.Unread(new Problem(Problem.Kind.UNREADABLE, span, "`" + shown + "` " + why, ""));
    }

    private static FileText notText(String shown, Region region, String why) {
        Span span = new Span(shown, region);
        return new FileText.Unread(new Problem(Problem.Kind.NOT_RUST, span, "`" + shown + "` " + why, ""));
    }
}
