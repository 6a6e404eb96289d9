package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.resolve.expand.Paste;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The macros that a call can mean. */
final class MacroMeanings {

    /** Well-known macros whose arguments are text, or code of another program. */
    private static final Set<String> DISCARDING = Set.of(
            "stringify",
            "concat",
            "compile_error",
            "env",
            "option_env",
            "include_str",
            "include_bytes",
            "quote",
            "quote_spanned",
            "parse_quote",
            "parse_quote_spanned",
            "format_ident");

    private final Resolver resolver;
    private final Map<CrateUnit, Map<String, List<Hit>>> byName = new HashMap<>();
    private final Map<Both, Boolean> compatible = new HashMap<>();
    private final TextualMacros textual = new TextualMacros();

    /** Two conditions: the same calls stand under the same ones again and again. */
    private record Both(Cfg call, Cfg macro) {}

    MacroMeanings(Resolver resolver) {
        this.resolver = resolver;
    }

    /** Learns the macros that a text defines. */
    void enter(SourceUnit unit) {
        for (MacroItem macro : unit.outline.macros()) {
            textual.enter(unit, macro);
            byName.computeIfAbsent(unit.crate, c -> new HashMap<>())
                    .computeIfAbsent(macro.name(), n -> new ArrayList<>())
                    .add(new Hit(new Def.OfMacro(new Placed<>(unit, macro)), unit.crate.own(macro.cfg())));
        }
    }

    /** What the call's path means; for want of a meaning, every macro of the crate that has its name. */
    List<Hit> of(SourceUnit file, MacroCall call) {
        boolean single = call.path().segments().size() == 1 && !call.path().global();
        if (single) {
            List<Hit> before =
                    textual.at(file, call.scope(), call.region(), call.path().last());
            if (!before.isEmpty()) {
                return before;
            }
        }
        List<Hit> hits = resolver.resolve(file, call.scope(), call.path(), Namespace.MACRO);
        if (hits.isEmpty() && single) {
            return byName.getOrDefault(file.crate, Map.of())
                    .getOrDefault(call.path().last(), List.of());
        }
        return hits;
    }

    /** Whether a call's arguments are known to be no code of this program, for want of a macro of the workspace. */
    static boolean discards(MacroCall call) {
        return DISCARDING.contains(call.path().last());
    }

    /** Whether one is a macro of the workspace. */
    static boolean anyKnown(List<Hit> macros) {
        for (Hit hit : macros) {
            if (hit.def() instanceof Def.OfMacro) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is {@code paste!}, which is none of the workspace but does its work before others do. */
    static boolean pastes(List<Hit> macros) {
        return macros.size() == 1 && macros.getFirst().def() instanceof Def.Foreign foreign && Paste.is(foreign.path());
    }

    /** The macros of the workspace that a call can mean where it is compiled. */
    List<Hit> fitting(SourceUnit file, MacroCall call, List<Hit> macros) {
        List<Hit> found = new ArrayList<>(1);
        for (Hit hit : macros) {
            if (hit.def() instanceof Def.OfMacro
                    && compatible.computeIfAbsent(
                            new Both(file.cfg(call.cfg()), hit.cfg()),
                            b -> b.call().compatible(b.macro()))) {
                found.add(hit);
            }
        }
        return found;
    }

    static Placed<MacroItem> macro(Hit hit) {
        return ((Def.OfMacro) hit.def()).macro();
    }

    static List<MacroItem> definitions(List<Hit> macros) {
        List<MacroItem> found = new ArrayList<>(1);
        for (Hit hit : macros) {
            if (hit.def() instanceof Def.OfMacro of) {
                found.add(of.macro().item());
            }
        }
        return found;
    }
}
