package dev.magistrait.rust;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The targets that rustc 1.95 has, and what it sets for them. Read when a condition first asks. */
final class Targets {

    private static final String FILE = "targets.txt";
    /** The columns of that file, but for the last. */
    private static final List<String> SINGLE = List.of("arch", "os", "env", "abi", "vendor", "pointer_width", "endian");

    private static final Set<String> NAMES = Set.of(
            "target_arch",
            "target_os",
            "target_env",
            "target_abi",
            "target_vendor",
            "target_pointer_width",
            "target_endian",
            "target_family",
            "unix",
            "windows");

    /** Which targets have an option. */
    private final Map<String, BitSet> having = new HashMap<>();

    private int count;

    private static final class Holder {
        private static final Targets KNOWN = new Targets();
    }

    private Targets() {
        try (InputStream in = Targets.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .forEach(l -> add(l.split(" ")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String... columns) {
        for (int i = 0; i < SINGLE.size(); i++) {
            String value = columns[i].equals("-") ? "" : columns[i];
            set("target_" + SINGLE.get(i) + " = \"" + value + "\"");
        }
        for (String family : columns[SINGLE.size()].replace("-", "").split(",")) {
            set("target_family = \"" + family + "\"");
            set(family);
        }
        count++;
    }

    private void set(String option) {
        having.computeIfAbsent(option, o -> new BitSet()).set(count);
    }

    /** Whether the target says if an option is on. */
    static boolean decide(Cfg.Option option) {
        return NAMES.contains(option.name());
    }

    /** Whether there is a target with some options and without others, all of which targets decide. */
    static boolean some(Collection<String> on, Collection<String> off) {
        Targets known = Holder.KNOWN;
        BitSet left = new BitSet();
        left.set(0, known.count);
        on.forEach(o -> left.and(known.having.getOrDefault(o, new BitSet())));
        off.forEach(o -> left.andNot(known.having.getOrDefault(o, new BitSet())));
        return !left.isEmpty();
    }
}
