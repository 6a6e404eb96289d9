package dev.magistrait.rust;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code cfg} formulas. */
final class CfgText {

    private final boolean qualified;

    private CfgText(boolean qualified) {
        this.qualified = qualified;
    }

    static String of(Cfg cfg) {
        Set<Cfg.Option> features = new HashSet<>();
        features(cfg, features);
        long owners = features.stream().map(Cfg.Option::owner).distinct().count();
        return new CfgText(owners > 1).text(cfg);
    }

    /** The {@link Cfg.Option#key}s of the features of packages in a formula, sorted. */
    static List<String> features(Cfg cfg) {
        Set<Cfg.Option> found = new HashSet<>();
        features(cfg, found);
        return found.stream()
                .filter(f -> !f.owner().isEmpty())
                .map(Cfg.Option::key)
                .distinct()
                .sorted()
                .toList();
    }

    private static void features(Cfg cfg, Set<Cfg.Option> into) {
        switch (cfg) {
            case Cfg.Option option -> {
                if (option.isFeature()) {
                    into.add(option);
                }
            }
            case Cfg.Built _ -> {
                // names no feature
            }
            case Cfg.Not not -> features(not.operand(), into);
            case Cfg.All all -> all.operands().forEach(o -> features(o, into));
            case Cfg.Any any -> any.operands().forEach(o -> features(o, into));
        }
    }

    private String text(Cfg cfg) {
        return switch (cfg) {
            case Cfg.Option option ->
                qualified && !option.owner().isEmpty() ? "feature = \"" + option.key() + "\"" : option.text();
            case Cfg.Built _ -> "all()";
            case Cfg.Not not -> "not(" + text(not.operand()) + ")";
            case Cfg.All all -> "all(" + joined(all.operands()) + ")";
            case Cfg.Any any -> "any(" + joined(any.operands()) + ")";
        };
    }

    private String joined(List<Cfg> operands) {
        return operands.stream().map(this::text).collect(Collectors.joining(", "));
    }
}
