package dev.magistrait.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * What resolution asks of the files themselves.
 *
 * @param file the path relative to the workspace's directory
 * @param name the name that may stand in it; empty to ask whether there is such a file, or
 *     {@link #OUTSIDE} or {@link #DIRECTORY}, or what {@link #sameAs} and {@link #noCalls} give
 */
public record Question(String file, String name) {

    /** In place of a name, to ask whether the file lies outside of the checked tree: no name holds a slash. */
    public static final String OUTSIDE = "/";

    /** In place of a name, to ask whether the file is a directory. */
    public static final String DIRECTORY = "//";

    private static final String CONTENT = "///";
    private static final String CALLS = CONTENT + "/";

    /** Whether the file has that content. */
    public static Question sameAs(String file, byte[] content) {
        return new Question(file, CONTENT + digest(content));
    }

    /** Whether no body that was passed over may call one of the names. */
    public static Question noCalls(String file, Collection<String> names) {
        return new Question(file, CALLS + String.join(",", new TreeSet<>(names)));
    }

    /** Whether it asks what bodies say, which the outline of their file does not tell. */
    public boolean ofBodies() {
        return name.startsWith(CONTENT);
    }

    /** Whether it asks for calls in them. */
    public boolean ofCalls() {
        return name.startsWith(CALLS);
    }

    /** The names that are not to be called. */
    public List<String> names() {
        return List.of(name.substring(CALLS.length()).split(","));
    }

    /** Whether that is the content it asks for. */
    public boolean isOf(byte[] content) {
        return !ofCalls() && name.equals(CONTENT + digest(content));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether it is about where the file lies, which its content does not tell. */
    public boolean ofPlace() {
        return name.isEmpty() || name.equals(OUTSIDE) || name.equals(DIRECTORY);
    }
}
