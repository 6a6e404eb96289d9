package dev.magistrait.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many globs over files, asked at once which of them hold a file. Each is tried on the files that have a name which it asks for, or a name that begins
 * or ends as it asks; of several such names by the one that the fewest globs ask for. One that asks for no name, such as {@code *a*}, is tried on
 * every file.
 */
public final class Globs {

    private static final char NAME = '=';
    private static final char HEAD = '<';
    private static final char TAIL = '>';

    private record Entry(Glob glob, int number) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final List<Entry> keyless = new ArrayList<>();
    private final BitSet kinds = new BitSet();

    /** @param texts the globs; their numbers are those of their places */
    public Globs(List<String> texts) {
        List<List<String>> keys = texts.stream().map(Globs::keys).toList();
        Map<String, Integer> counts = new HashMap<>();
        keys.forEach(of -> of.forEach(k -> counts.merge(k, 1, Integer::sum)));
        for (int i = 0; i < texts.size(); i++) {
            add(new Entry(Glob.path(texts.get(i)), i), keys.get(i), counts);
        }
    }

    private void add(Entry entry, List<String> keys, Map<String, Integer> counts) {
        String rarest = "";
        for (String key : keys) {
            if (rarest.isEmpty() || counts.getOrDefault(key, 0) < counts.getOrDefault(rarest, 0)) {
                rarest = key;
            }
        }
        if (rarest.isEmpty()) {
            keyless.add(entry);
            return;
        }
        kinds.set(rarest.charAt(0));
        byKey.computeIfAbsent(rarest, _ -> new ArrayList<>(1)).add(entry);
    }

    /** What names of a file that the glob holds are like, for each part of the glob that stands for one name. */
    private static List<String> keys(String text) {
        List<String> keys = new ArrayList<>();
        boolean begins = true;
        for (String part : (text.startsWith("./") ? text.substring(2) : text).split("/", -1)) {
            if (!part.equals("**")) {
                int first = wild(part, 0, 1);
                if (first == part.length()) {
                    add(keys, begins ? NAME : TAIL, part);
                } else {
                    add(keys, HEAD, begins ? part.substring(0, first) : "");
                    add(keys, TAIL, part.endsWith("**") ? "" : part.substring(wild(part, part.length() - 1, -1) + 1));
                }
                begins = !part.endsWith("**");
            }
        }
        return keys;
    }

    private static void add(List<String> keys, char kind, String text) {
        if (!text.isEmpty()) {
            keys.add(kind + text);
        }
    }

    private static int wild(String part, int from, int step) {
        int at = from;
        while (at >= 0 && at < part.length() && "*?".indexOf(part.charAt(at)) < 0) {
            at += step;
        }
        return at;
    }

    /** The numbers of the globs that hold a file. */
    public BitSet holding(String file) {
        BitSet holding = new BitSet();
        tried(keyless, file, holding);
        if (!byKey.isEmpty()) {
            for (String name : file.split("/", -1)) {
                named(name, file, holding);
            }
        }
        return holding;
    }

    private void named(String name, String file, BitSet into) {
        keyed(NAME + name, file, into);
        for (int i = 1; i <= name.length() && kinds.get(HEAD); i++) {
            keyed(HEAD + name.substring(0, i), file, into);
        }
        for (int i = 0; i < name.length() && kinds.get(TAIL); i++) {
            keyed(TAIL + name.substring(i), file, into);
        }
    }

    private void keyed(String key, String file, BitSet into) {
        tried(byKey.getOrDefault(key, List.of()), file, into);
    }

    private static void tried(List<Entry> entries, String file, BitSet into) {
        for (Entry entry : entries) {
            if (!into.get(entry.number()) && entry.glob().matches(file)) {
                into.set(entry.number());
            }
        }
    }
}
