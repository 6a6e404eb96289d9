package dev.magistrait.resolve;

import dev.magistrait.fact.Fact;
import dev.magistrait.fact.OnCode;
import dev.magistrait.rust.Cfg;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Code under conditions that no build meets: rustc reads over it, and so do rules. */
final class NeverBuilt {

    private NeverBuilt() {}

    static List<Fact> leftOut(List<Fact> facts) {
        Map<Cfg, Boolean> impossible = new HashMap<>();
        return facts.stream()
                .filter(fact -> !(fact instanceof OnCode code)
                        || !impossible.computeIfAbsent(code.place().cfg(), Cfg::impossible))
                .toList();
    }
}
