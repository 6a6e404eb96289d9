package dev.magistrait.resolve.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundled table of known names, read when resolution first asks for it; the head of the file says what its lines mean. */
final class NameTable {

    private static final String FILE = "known-names.txt";

    private final Map<String, List<KnownName>> macros = new HashMap<>();
    private final Map<String, KnownName> others = new HashMap<>();

    /** What is read once, and only where a file has to be resolved. */
    private static final class Holder {
        private static final NameTable BUNDLED = new NameTable(read());
    }

    NameTable(List<KnownName> lines) {
        for (KnownName line : lines) {
            if (line.ofMacro()) {
                macros.computeIfAbsent(line.path(), p -> new ArrayList<>()).add(line);
            } else {
                others.put(line.path(), line);
            }
        }
    }

    static NameTable bundled() {
        return Holder.BUNDLED;
    }

    /** The lines of the bundled table in its order. */
    static List<KnownName> read() {
        try (InputStream in = NameTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(KnownName::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a macro, the oldest version first. */
    List<KnownName> macro(String path) {
        return macros.getOrDefault(path, List.of());
    }

    /** Which argument must be {@code Send}; empty for what is not known to ask for it in that way. */
    Optional<Integer> argument(String way, String path) {
        KnownName known = others.get(path);
        return known != null && known.effect().startsWith(way) ? Optional.of(known.argument()) : Optional.empty();
    }
}
