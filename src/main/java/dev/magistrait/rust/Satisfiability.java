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

    private final Cfg cfg;
    private final SortedMap<String, Set<String>> options = new TreeMap<>();
    /** Those of the options that the target decides. */
    private final Set<String> targets = new HashSet<>();

    private final Set<String> on = new HashSet<>();
    private final Set<String> off = new HashSet<>();

    private Satisfiability(Cfg cfg) {
        this.cfg = cfg;
        collect(cfg);
        conjuncts(cfg);
    }

    static boolean of(Cfg cfg) {
        if (cfg instanceof Cfg.Option option && !documentation(option.text())) {
            return !Targets.decide(option) || Targets.some(List.of(option.text()), List.of());
        }
        if (cfg instanceof Cfg.Built || cfg.isAlways()) {
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
        List<String> with = new ArrayList<>(2);
        List<String> without = new ArrayList<>(2);
        for (Cfg one : conjuncts) {
            if (one instanceof Cfg.Option option && Targets.decide(option)) {
                with.add(option.text());
            } else if (one instanceof Cfg.Not(Cfg.Option option) && Targets.decide(option)) {
                without.add(option.text());
            }
            if (one instanceof Cfg.Option option && documentation(option.text())) {
                return false;
            }
            for (Cfg other : conjuncts) {
                if (isOn(one) && excludes(one, other)) {
                    return false;
                }
            }
        }
        return (with.isEmpty() && without.isEmpty()) || Targets.some(with, without);
    }

    /** Whether with one option on another cannot be as it should. */
    private static boolean excludes(Cfg on, Cfg other) {
        return other instanceof Cfg.Not not
                && (not.operand().equals(on)
                        || (not.operand() instanceof Cfg.Option off
                                && implied(on).contains(off.key())));
    }

    private static Set<String> implied(Cfg on) {
        return switch (on) {
            case Cfg.Option option -> option.implied();
            case Cfg.Built built -> built.implied();
            default -> Set.of();
        };
    }

    /** The options named and what each implies. */
    private void collect(Cfg part) {
        switch (part) {
            case Cfg.Option option -> {
                options.put(option.key(), option.implied());
                if (Targets.decide(option)) {
                    targets.add(option.key());
                }
            }
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
            if (possible(chosen) && hasTarget(chosen) && closed(chosen) && holds(cfg, chosen)) {
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
        return on.stream().noneMatch(Satisfiability::documentation);
    }

    private boolean hasTarget(Set<String> chosen) {
        if (targets.isEmpty()) {
            return true;
        }
        Set<String> with = new HashSet<>(targets);
        with.retainAll(chosen);
        Set<String> without = new HashSet<>(targets);
        without.removeAll(with);
        return Targets.some(with, without);
    }
}
