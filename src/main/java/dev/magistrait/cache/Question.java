package dev.magistrait.cache;

/**
 * What resolution asks of the files themselves.
 *
 * @param file the path relative to the workspace's directory
 * @param name the name that may stand in it; empty to ask whether there is such a file, or
 *     {@link #OUTSIDE} or {@link #DIRECTORY}
 */
public record Question(String file, String name) {

    /** In place of a name, to ask whether the file lies outside of the checked tree: no name holds a slash. */
    public static final String OUTSIDE = "/";

    /** In place of a name, to ask whether the file is a directory. */
    public static final String DIRECTORY = "//";

    /** Whether it is about where the file lies, which its content does not tell. */
    boolean ofPlace() {
        return name.isEmpty() || name.equals(OUTSIDE) || name.equals(DIRECTORY);
    }
}
