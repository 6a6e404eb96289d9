package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides {@code cfg} formulas by trying every assignment that its conjuncts leave open; real formulas name a handful of options, and most
 * are conjunctions, which leave one.
 */
final class Satisfiability {

    private static final int MOST_OPTIONS = 12;

    /** What a target has one of; only {@code feature} and families can repeat. */
    private static final List<String> SINGLE =
            List.of("target_os", "target_arch", "target_env", "target_pointer_width", "target_endian");

    private final Cfg cfg;
    private final SortedMap<String, Set<String>> options = new TreeMap<>();
    private final Set<String> on = new HashSet<>();
    private final Set<String> off = new HashSet<>();

    private Satisfiability(Cfg cfg) {
        this.cfg = cfg;
        collect(cfg);
        conjuncts(cfg);
    }

    static boolean of(Cfg cfg) {
        if (cfg instanceof Cfg.Built
                || (cfg instanceof Cfg.Option option && !documentation(option.text()))
                || cfg.isAlways()) {
            return true;
        }
        return leavesNoChoice(cfg) ? together(((Cfg.All) cfg).operands()) : new Satisfiability(cfg).decide();
    }

    /** Whether no build satisfies it, where those that make documentation count too. */
    static boolean never(Cfg cfg) {
        return !of(cfg) && new Satisfiability(cfg).options.keySet().stream().noneMatch(Satisfiability::documentation);
    }

    /** Whether it is a conjunction of options that are on and options that are off, as most are. */
    private static boolean leavesNoChoice(Cfg cfg) {
        if (!(cfg instanceof Cfg.All all) || all.operands().size() > MOST_OPTIONS) {
            return false;
        }
        for (Cfg operand : all.operands()) {
            if (!isOn(operand instanceof Cfg.Not not ? not.operand() : operand)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOn(Cfg part) {
        return part instanceof Cfg.Option || part instanceof Cfg.Built;
    }

    private static boolean together(List<Cfg> conjuncts) {
        for (Cfg one : conjuncts) {
            if (one instanceof Cfg.Option option && documentation(option.text())) {
                return false;
            }
            for (Cfg other : conjuncts) {
                if (isOn(one) && excludes(one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether with one option on another cannot be as it should. */
    private static boolean excludes(Cfg on, Cfg other) {
        if (other instanceof Cfg.Not not) {
            return not.operand().equals(on)
                    || (not.operand() instanceof Cfg.Option off && implied(on).contains(off.key()));
        }
        return on instanceof Cfg.Option one
                && other instanceof Cfg.Option two
                && !one.text().equals(two.text())
                && (isOneOf(one, two)
                        || (one.text().equals("unix") && two.text().equals("windows")));
    }

    private static Set<String> implied(Cfg on) {
        return switch (on) {
            case Cfg.Option option -> option.implied();
            case Cfg.Built built -> built.implied();
            default -> Set.of();
        };
    }

    /** Whether a target has one of the two at most. */
    private static boolean isOneOf(Cfg.Option one, Cfg.Option two) {
        String single = single(one.text());
        return !single.isEmpty() && single.equals(single(two.text()));
    }

    /** The name of an option of which a target has one value; empty for others. */
    private static String single(String option) {
        int value = option.startsWith("target_") ? option.indexOf(" = ") : -1;
        return value > 0 && SINGLE.contains(option.substring(0, value)) ? option.substring(0, value) : "";
    }

    /** The options named and what each implies. */
    private void collect(Cfg part) {
        switch (part) {
            case Cfg.Option option -> options.put(option.key(), option.implied());
            case Cfg.Built built -> options.put(key(built), built.implied());
            case Cfg.Not not -> collect(not.operand());
            case Cfg.All all -> all.operands().forEach(this::collect);
            case Cfg.Any any -> any.operands().forEach(this::collect);
        }
    }

    /** The options that must be on, and those that must be off. */
    private void conjuncts(Cfg part) {
        switch (part) {
            case Cfg.Option option -> on.add(option.key());
            case Cfg.Built built -> on.add(key(built));
            case Cfg.Not(Cfg.Option option) -> off.add(option.key());
            case Cfg.Not(Cfg.Built built) -> off.add(key(built));
            case Cfg.All all -> all.operands().forEach(this::conjuncts);
            default -> {
                // leaves a choice
            }
        }
    }

    private static String key(Cfg.Built built) {
        return "built " + built.owner();
    }

    private boolean decide() {
        if (options.size() > MOST_OPTIONS) {
            return true;
        }
        List<String> open = new ArrayList<>();
        for (String option : options.keySet()) {
            if (on.contains(option) && off.contains(option)) {
                return false;
            }
            if (!on.contains(option) && !off.contains(option)) {
                open.add(option);
            }
        }
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            Set<String> chosen = chosen(open, bits);
            if (possible(chosen) && closed(chosen) && holds(cfg, chosen)) {
                return true;
            }
        }
        return false;
    }

    private Set<String> chosen(List<String> open, int bits) {
        Set<String> chosen = new HashSet<>(on);
        for (int i = 0; i < open.size(); i++) {
            if ((bits >> i & 1) == 1) {
                chosen.add(open.get(i));
            }
        }
        return chosen;
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

    /** Whether what is on turns on nothing that is named and off. */
    private boolean closed(Set<String> chosen) {
        for (String option : chosen) {
            Set<String> implied = options.getOrDefault(option, Set.of());
            for (String other : implied.isEmpty() ? Set.<String>of() : options.keySet()) {
                if (!chosen.contains(other) && implied.contains(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * {@code doc}, {@code docsrs} and their like are set where documentation is made: such code is never built to run. A package of such a
     * name, in the key of its feature, is none of them.
     */
    private static boolean documentation(String option) {
        return option.startsWith("doc")
                && option.indexOf('/') < 0
                && (option.equals("doc") || option.startsWith("doc_") || option.startsWith("docs"));
    }

    private static boolean possible(Set<String> on) {
        if (on.contains("unix") && on.contains("windows")) {
            return false;
        }
        Set<String> given = new HashSet<>();
        for (String option : on) {
            if (documentation(option)) {
                return false;
            }
            String single = single(option);
            if (!single.isEmpty() && !given.add(single)) {
                return false;
            }
        }
        return true;
    }
}
