package dev.magistrait.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The policies that come with the program. */
public final class Bundled {

    /** The one under all others, then those that can be extended. */
    public static final List<String> NAMES = List.of("default", "library", "service", "embedded", "strict");

    /** Those that policies extend; the default is under all of them anyway. */
    public static final List<String> EXTENDED = NAMES.subList(1, NAMES.size());

    private Bundled() {}

    /** The bytes of a bundled policy. */
    public static byte[] read(String name) {
        String file = "policies/" + name + ".yaml";
        try (InputStream in = Bundled.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
