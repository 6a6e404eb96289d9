package dev.magistrait.fix.write;

import java.util.Arrays;

/** A file as it is and as it is to be. The arrays are nobody's to change. */
public final class FileChange {

    private final String file;
    private final byte[] before;
    private final byte[] after;

    /** @param file relative to the directory of the workspace, with {@code /} between its parts */
    public FileChange(String file, byte[] before, byte[] after) {
        this.file = file;
        this.before = before;
        this.after = after;
    }

    public String file() {
        return file;
    }

    public byte[] before() {
        return before;
    }

    public byte[] after() {
        return after;
    }

    /** The same with another text in the end. */
    public FileChange to(byte[] other) {
        return new FileChange(file, before, other);
    }

    /** Whether there is any. */
    public boolean changes() {
        return !Arrays.equals(before, after);
    }
}
