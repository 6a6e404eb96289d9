package dev.magistrait.resolve.names;

import dev.magistrait.fact.ForeignForm.Form;
import dev.magistrait.rust.RustVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bundled table of async traits of other crates that became native, read when an impl first asks; the head of the file says what its lines mean. */
public final class KnownTraits {

    private static final String FILE = "known-traits.txt";
    private static final int COLUMNS = 4;

    private final Map<String, List<Line>> lines = new HashMap<>();

    /**
     * A line of the table.
     *
     * @param path the crate's name and the trait's
     * @param since the first version of the crate with that form
     * @param source where that can be read
     */
    public record Line(String path, Form form, RustVersion since, String source) {

        /**
         * Reads a line.
         *
         * @throws IllegalArgumentException if it is not of that form: the table is part of this program
         */
        static Line of(String text) {
            String[] parts = text.split("\\s+", COLUMNS);
            Optional<Form> form = Arrays.stream(Form.values())
                    .filter(f -> parts.length == COLUMNS && f.word().equals(parts[1]))
                    .findFirst();
            RustVersion since = form.flatMap(f -> RustVersion.parse(parts[2])).orElse(RustVersion.NONE);
            if (since.equals(RustVersion.NONE)) {
                throw new IllegalArgumentException("no path, form, version and source: " + text);
            }
            return new Line(parts[0], form.orElseThrow(), since, parts[3]);
        }
    }

    private static final class Holder {
        private static final KnownTraits BUNDLED = new KnownTraits(read());
    }

    KnownTraits(List<Line> table) {
        table.forEach(
                l -> lines.computeIfAbsent(l.path(), p -> new ArrayList<>()).add(l));
    }

    public static KnownTraits bundled() {
        return Holder.BUNDLED;
    }

    /** The lines of the bundled table in its order. */
    static List<Line> read() {
        try (InputStream in = KnownTraits.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a trait in all versions of its crate that a package lets in; nothing where they differ, or where the package does not say. */
    public Optional<Line> of(String trait, CrateUnit crate) {
        return lines.containsKey(KnownNames.inCrate(trait))
                ? in(trait, crate.versions(crateOf(trait)))
                : Optional.empty();
    }

    Optional<Line> in(String trait, List<VersionRange> versions) {
        List<Line> table = lines.getOrDefault(KnownNames.inCrate(trait), List.of());
        List<Line> possible =
                versions.stream().flatMap(v -> in(table, v).stream()).distinct().toList();
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    /** The name of the crate that a path starts with. */
    public static String crateOf(String path) {
        return path.split("::", 2)[0];
    }

    private static List<Line> in(List<Line> table, VersionRange versions) {
        List<Line> found = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            RustVersion from = i == 0 ? RustVersion.NONE : table.get(i).since();
            RustVersion to = i + 1 < table.size() ? table.get(i + 1).since() : VersionRange.ANY.to();
            if (versions.meets(from, to)) {
                found.add(table.get(i));
            }
        }
        return found;
    }
}
