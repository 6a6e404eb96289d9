package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides {@code cfg} formulas by trying every assignment; real formulas name a handful of options. */
final class Satisfiability {

    private static final int MOST_OPTIONS = 12;

    private Satisfiability() {}

    static boolean of(Cfg cfg) {
        if (cfg instanceof Cfg.Built
                || (cfg instanceof Cfg.Option option && !documentation(option.text()))
                || cfg.equals(Cfg.always())) {
            return true;
        }
        SortedMap<String, Set<String>> options = new TreeMap<>();
        collect(cfg, options);
        if (options.size() > MOST_OPTIONS) {
            return true;
        }
        List<String> names = new ArrayList<>(options.keySet());
        for (int bits = 0; bits < 1 << names.size(); bits++) {
            Set<String> on = chosen(names, bits);
            if (possible(on) && closed(on, options) && holds(cfg, on)) {
                return true;
            }
        }
        return false;
    }

    /** The options named and what each implies. */
    private static void collect(Cfg cfg, SortedMap<String, Set<String>> into) {
        switch (cfg) {
            case Cfg.Option option -> into.put(option.key(), option.implied());
            case Cfg.Built built -> into.put(key(built), built.implied());
            case Cfg.Not not -> collect(not.operand(), into);
            case Cfg.All all -> all.operands().forEach(o -> collect(o, into));
            case Cfg.Any any -> any.operands().forEach(o -> collect(o, into));
        }
    }

    private static String key(Cfg.Built built) {
        return "built " + built.owner();
    }

    private static boolean holds(Cfg cfg, Set<String> on) {
        return switch (cfg) {
            case Cfg.Option option -> on.contains(option.key());
            case Cfg.Built built -> on.contains(key(built));
            case Cfg.Not not -> !holds(not.operand(), on);
            case Cfg.All all -> all.operands().stream().allMatch(o -> holds(o, on));
            case Cfg.Any any -> any.operands().stream().anyMatch(o -> holds(o, on));
        };
    }

    private static Set<String> chosen(List<String> names, int bits) {
        Set<String> on = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if ((bits >> i & 1) == 1) {
                on.add(names.get(i));
            }
        }
        return on;
    }

    /** Whether what is on turns on nothing that is named and off. */
    private static boolean closed(Set<String> on, Map<String, Set<String>> options) {
        for (String option : on) {
            for (String implied : options.getOrDefault(option, Set.of())) {
                if (options.containsKey(implied) && !on.contains(implied)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code doc}, {@code docsrs} and their like are set where documentation is made: such code is never built to run. */
    private static boolean documentation(String option) {
        return option.equals("doc") || option.startsWith("doc_") || option.startsWith("docs");
    }

    /** A target has one operating system, architecture and so on; only {@code feature} and families can repeat. */
    private static boolean possible(Set<String> on) {
        return !(on.contains("unix") && on.contains("windows"))
                && on.stream().noneMatch(Satisfiability::documentation)
                && singleValued(on);
    }

    private static boolean singleValued(Set<String> on) {
        for (String key : List.of("target_os", "target_arch", "target_env", "target_pointer_width", "target_endian")) {
            if (on.stream().filter(o -> o.startsWith(key + " = ")).count() > 1) {
                return false;
            }
        }
        return true;
    }
}
