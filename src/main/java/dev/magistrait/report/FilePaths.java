package dev.magistrait.report;

import dev.magistrait.source.Span;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files as machines are told of them: most look for a file below the directory in which they were started. */
public final class FilePaths {

    private static final String UNRESERVED = "-._~/";

    private FilePaths() {}

    /** Relative to where the program was started if the file lies below, else as it was given; {@code /} between its parts. */
    public static String of(WorkspaceReport workspace, Span span) {
        return of(workspace.shown(span));
    }

    /** The same of a file as seen from where the program was started. */
    public static String of(String shown) {
        try {
            Path path = Path.of(shown);
            Path here = Path.of("").toAbsolutePath();
            String name = path.isAbsolute() && path.startsWith(here)
                    ? text(here.relativize(path).normalize())
                    : text(path.normalize());
            return name.isEmpty() ? "." : name;
        } catch (InvalidPathException noSuchName) {
            // A manifest can name what no file can be called.
            return shown;
        }
    }

    private static String text(Path path) {
        return path.toString().replace(File.separatorChar, '/');
    }

    /** A path as a URI reference (RFC 3986): relative as the path is, else with the scheme {@code file}. */
    public static String uri(String path) {
        if (path.startsWith("/")) {
            return "file://" + encoded(path);
        }
        return path.matches("[A-Za-z]:/.*")
                ? "file:///" + path.charAt(0) + ":" + encoded(path.substring(2))
                : encoded(path);
    }

    private static String encoded(String path) {
        StringBuilder encoded = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (plain(b)) {
                encoded.append((char) b);
            } else {
                encoded.append("%%%02X".formatted(b));
            }
        }
        return encoded.toString();
    }

    private static boolean plain(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || (b > 0 && UNRESERVED.indexOf(b) >= 0);
    }
}
