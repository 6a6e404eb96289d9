package dev.magistrait.triage;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that are known and put up with. As text: a header, then one line for each kind of finding, sorted, so that two versions
 * of the file differ in what was mended or added and nothing else.
 *
 * @param file its name, as given
 */
public record Baseline(String file, SortedMap<Identity, Known> known) {

    /** No findings, and no file. */
    public static final Baseline NONE = new Baseline("", Collections.emptySortedMap());

    static final String HEADER = "# magistrait baseline 1: rule, crate, item, digest of the facts, how many";

    /** @param count how many findings are alike; at least one */
    record Known(int count, int line) {}

    public Baseline {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
    }

    /** A baseline as it will be written. */
    static Baseline of(String file, SortedMap<Identity, Integer> counts) {
        SortedMap<Identity, Known> known = new TreeMap<>();
        int line = 1;
        for (Map.Entry<Identity, Integer> entry : counts.entrySet()) {
            known.put(entry.getKey(), new Known(entry.getValue(), ++line));
        }
        return new Baseline(file, known);
    }

    int count(Identity identity) {
        Known found = known.get(identity);
        return found == null ? 0 : found.count();
    }

    int line(Identity identity) {
        Known found = known.get(identity);
        return found == null ? 1 : found.line();
    }

    /** Writes the whole file. */
    public void write(Writer out) throws IOException {
        out.write(HEADER + "\n");
        for (Map.Entry<Identity, Known> entry : known.entrySet()) {
            out.write(BaselineText.line(entry.getKey(), entry.getValue().count()) + "\n");
        }
    }
}
