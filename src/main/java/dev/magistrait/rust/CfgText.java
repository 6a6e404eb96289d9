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
        Set<String> owners = new HashSet<>();
        owners(cfg, owners);
        return new CfgText(owners.size() > 1).text(cfg);
    }

    private static void owners(Cfg cfg, Set<String> into) {
        switch (cfg) {
            case Cfg.Option option -> {
                if (option.isFeature()) {
                    into.add(option.owner());
                }
            }
            case Cfg.Built _ -> {
                // names no feature
            }
            case Cfg.Not not -> owners(not.operand(), into);
            case Cfg.All all -> all.operands().forEach(o -> owners(o, into));
            case Cfg.Any any -> any.operands().forEach(o -> owners(o, into));
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
