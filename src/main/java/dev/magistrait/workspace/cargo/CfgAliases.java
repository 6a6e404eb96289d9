package dev.magistrait.workspace.cargo;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.CfgParser;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the names that a build script gives to conditions stand for. */
record CfgAliases(Map<String, Cfg> meanings) {

    static final CfgAliases NONE = new CfgAliases(Map.of());

    /** Conditions that take more room stay names: where each names the one before twice, they double. */
    private static final int LARGEST = 1_000;

    CfgAliases {
        meanings = Map.copyOf(meanings);
    }

    /** @param own puts in what the package knows of features */
    static CfgAliases of(Map<String, String> written, UnaryOperator<Cfg> own) {
        Map<String, Cfg> found = new HashMap<>();
        written.forEach((name, text) -> {
            Cfg cfg = new CfgAliases(found).in(own.apply(CfgParser.parse(text)));
            if (size(cfg) <= LARGEST) {
                found.put(name, cfg);
            }
        });
        return new CfgAliases(found);
    }

    Cfg meaning(Cfg.Option option) {
        return meanings.getOrDefault(option.text(), option);
    }

    private Cfg in(Cfg cfg) {
        return switch (cfg) {
            case Cfg.Option option -> meaning(option);
            case Cfg.Built built -> built;
            case Cfg.Not not -> in(not.operand()).not();
            case Cfg.All all -> all.operands().stream().map(this::in).reduce(Cfg.always(), Cfg::and);
            case Cfg.Any any -> any.operands().stream().map(this::in).reduce(Cfg.never(), Cfg::or);
        };
    }

    private static int size(Cfg cfg) {
        return switch (cfg) {
            case Cfg.Option _, Cfg.Built _ -> 1;
            case Cfg.Not not -> 1 + size(not.operand());
            case Cfg.All all ->
                1 + all.operands().stream().mapToInt(CfgAliases::size).sum();
            case Cfg.Any any ->
                1 + any.operands().stream().mapToInt(CfgAliases::size).sum();
        };
    }
}
