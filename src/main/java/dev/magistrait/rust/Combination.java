package dev.magistrait.rust;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a build of one package, with some of its features, meets a formula that speaks of the features of several. Cargo joins the features that
 * everybody asks for: whoever asks for more than the manifests do can have any of them together, but nobody may ever do.
 */
final class Combination {

    private static final int MOST_OPTIONS = 12;

    private final Cfg cfg;
    private final Map<String, Cfg.Option> features = new TreeMap<>();

    private Combination(Cfg cfg) {
        this.cfg = cfg;
        collect(cfg);
    }

    /** Whether it is known that none does. */
    static boolean unmade(Cfg cfg) {
        Combination combination = new Combination(cfg);
        return combination.ofSeveral() && combination.known() && !combination.made();
    }

    /** Whether it is known that no manifest makes a build with a package in it that meets the formula. */
    static boolean apart(Cfg cfg, String cargo) {
        Combination combination = new Combination(cfg);
        return !combination.features.isEmpty() && combination.known() && !combination.beside(cargo);
    }

    private boolean beside(String cargo) {
        List<Cfg.Option> all = new ArrayList<>(features.values());
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (chosen(all, bits) && beside(cargo, all, bits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beside(String cargo, List<Cfg.Option> all, int bits) {
        for (int i = 0; i < all.size(); i++) {
            if (isOn(bits, i) && !all.get(i).makers().company().contains(cargo)) {
                return false;
            }
        }
        return true;
    }

    private void collect(Cfg part) {
        switch (part) {
            case Cfg.Option option when !option.owner().isEmpty() -> features.put(option.key(), option);
            case Cfg.Option _, Cfg.Built _ -> {
                // no feature
            }
            case Cfg.Not not -> collect(not.operand());
            case Cfg.All all -> all.operands().forEach(this::collect);
            case Cfg.Any any -> any.operands().forEach(this::collect);
        }
    }

    private boolean ofSeveral() {
        return features.values().stream().map(Cfg.Option::owner).distinct().count() > 1;
    }

    private boolean known() {
        return features.size() <= MOST_OPTIONS
                && features.values().stream()
                        .noneMatch(f -> f.makers().packages().isEmpty());
    }

    private boolean made() {
        List<Cfg.Option> all = new ArrayList<>(features.values());
        Set<String> roots = new HashSet<>(all.getFirst().makers().packages());
        all.forEach(f -> roots.retainAll(f.makers().packages()));
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            if (chosen(all, bits) && isMade(all, bits, roots)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some build with just these features on meets the formula. */
    private boolean chosen(List<Cfg.Option> all, int bits) {
        Cfg chosen = cfg;
        for (int i = 0; i < all.size(); i++) {
            chosen = chosen.and(isOn(bits, i) ? all.get(i) : all.get(i).not());
        }
        return chosen.satisfiable();
    }

    private static boolean isMade(List<Cfg.Option> all, int bits, Set<String> roots) {
        List<Makers> on = new ArrayList<>();
        Set<Makers> off = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            (isOn(bits, i) ? on : off).add(all.get(i).makers());
        }
        return roots.stream().anyMatch(r -> isMade(r, false, on, off) || isMade(r, true, on, off));
    }

    private static boolean isMade(String root, boolean tests, List<Makers> on, Set<Makers> off) {
        return off.stream().noneMatch(m -> m.boundTo(root, tests))
                && on.stream().allMatch(m -> m.boundTo(root, tests) || m.reachedFrom(root, off));
    }

    private static boolean isOn(int bits, int index) {
        return (bits >> index & 1) == 1;
    }
}
