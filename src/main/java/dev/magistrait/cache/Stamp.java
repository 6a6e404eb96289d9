package dev.magistrait.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * By what the system tells whether a file is as it was. A file that has no stamp, because it cannot be looked at, has {@link #NONE}.
 *
 * @param size in bytes
 * @param modified when its content was last written, in nanoseconds
 * @param changed when it or what is known of it last changed, in nanoseconds; 0 where the system does not tell
 * @param number its number in the file system; 0 where there is none
 */
public record Stamp(long size, long modified, long changed, long number) {

    /** Of no file. */
    public static final Stamp NONE = new Stamp(-1, 0, 0, 0);

    /** File systems count in steps of up to two seconds. */
    private static final long STEP = TimeUnit.SECONDS.toNanos(2);

    /** The stamp of a file; of a link, that of the file it leads to. */
    public static Stamp of(Path file) {
        try {
            Map<String, Object> unix = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
            return new Stamp(
                    number(unix.get("size")),
                    nanos(unix.get("lastModifiedTime")),
                    nanos(unix.get("ctime")),
                    number(unix.get("ino")));
        } catch (UnsupportedOperationException _) {
            return elsewhere(file);
        } catch (IOException _) {
            return NONE;
        }
    }

    private static Stamp elsewhere(Path file) {
        try {
            return new Stamp(Files.size(file), nanos(Files.getLastModifiedTime(file)), 0, 0);
        } catch (IOException _) {
            return NONE;
        }
    }

    private static long number(@Nullable Object attribute) {
        return attribute instanceof Long number ? number : 0;
    }

    private static long nanos(@Nullable Object attribute) {
        return attribute instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : 0;
    }

    /**
     * Whether a later change must give another stamp. A file that was written just now, or in the future, can be written again within the
     * same step of the clock.
     *
     * @param now the time before the stamp was taken, in milliseconds
     */
    public boolean settled(long now) {
        return size >= 0 && Math.max(modified, changed) < TimeUnit.MILLISECONDS.toNanos(now) - STEP;
    }

    /** Whether the system tells all of it. */
    boolean complete() {
        return changed != 0 && number != 0;
    }
}
