package dev.magistrait.rust;

import java.util.HashSet;
import java.util.Set;

/** The options that a {@code cfg} predicate names. */
final class Options {

    /** What rustc sets by itself; the last is what makes documentation. */
    private static final Set<String> KNOWN = Set.of(
            "test",
            "unix",
            "windows",
            "debug_assertions",
            "overflow_checks",
            "ub_checks",
            "panic",
            "proc_macro",
            "miri",
            "sanitize",
            "relocation_model",
            "clippy",
            "doc",
            "doctest",
            "docsrs");

    private final Set<Cfg.Option> found = new HashSet<>();

    private Options() {}

    /** Whether one of them is known to neither rustc nor Cargo, and stands beside others: what sets it may look at those. */
    static boolean unrelated(Cfg cfg) {
        Options options = new Options();
        options.collect(cfg);
        return options.found.size() > 1 && options.found.stream().anyMatch(o -> !o.free() && !isKnown(o.name()));
    }

    private void collect(Cfg part) {
        switch (part) {
            case Cfg.Option option -> found.add(option);
            case Cfg.Built _ -> {
                // no option
            }
            case Cfg.Not not -> collect(not.operand());
            case Cfg.All all -> all.operands().forEach(this::collect);
            case Cfg.Any any -> any.operands().forEach(this::collect);
        }
    }

    private static boolean isKnown(String name) {
        return KNOWN.contains(name) || name.equals("feature") || name.startsWith("target_");
    }
}
