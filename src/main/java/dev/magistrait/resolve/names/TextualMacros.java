package dev.magistrait.resolve.names;

import dev.magistrait.outline.MacroItem;
import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code macro_rules!} by their textual scope: one holds from where it is written to the end of what it is written in, or until another of its
 * name; out of a module under {@code #[macro_use]} it goes on in the text around.
 */
final class TextualMacros {

    /** So many of one name can hold at a place, each under a condition of its own. */
    private static final int MOST = 32;

    private final Map<Names, Map<String, NavigableMap<TextPlace, Hit>>> scopes = new HashMap<>();

    /** What has been found so far, and what must hold for a search to go on. */
    private record Search(TextPlace place, String name, List<Hit> found, Cfg left) {
        boolean ended() {
            return found.size() >= MOST || left.impossible();
        }
    }

    /** Learns where a macro can be seen. */
    void enter(SourceUnit file, MacroItem macro) {
        if (file.call(macro.scope()) >= 0) {
            return;
        }
        TextPlace place = TextPlace.of(file, macro.region());
        Hit hit = new Hit(new Def.OfMacro(new Placed<>(file, macro)), file.crate.own(macro.cfg()));
        SourceUnit unit = file;
        int scope = macro.scope();
        while (true) {
            scopes.computeIfAbsent(unit.table(scope), n -> new HashMap<>())
                    .computeIfAbsent(macro.name(), n -> new TreeMap<>())
                    .put(place, hit);
            ModuleNode module = unit.module(scope);
            boolean goesOn = unit.table(scope) == module.names()
                    && module.declared.filter(d -> d.item().macroUse()).isPresent();
            if (!goesOn) {
                return;
            }
            unit = module.declared.get().file();
            scope = module.declared.get().item().scope();
        }
    }

    /** The macros of that name that hold where a call stands, the last written first; none where none is written before it. */
    List<Hit> at(SourceUnit file, int scope, Region call, String name) {
        Search search = new Search(TextPlace.of(file, call), name, new ArrayList<>(1), Cfg.always());
        SourceUnit unit = file;
        int at = scope;
        while (!search.ended()) {
            search = unit.declares(at) ? in(unit.names(at), search) : search;
            if (at > 0) {
                at = unit.scope(at).parent();
            } else if (unit.expansion.isPresent()) {
                at = unit.expansion.get().scope();
                unit = unit.expansion.get().host();
            } else {
                Optional<ModuleNode.Declared> declared = unit.module(0).declared;
                if (declared.isEmpty()) {
                    break;
                }
                at = declared.get().item().scope();
                unit = declared.get().file();
            }
        }
        return search.found();
    }

    private Search in(Names names, Search search) {
        NavigableMap<TextPlace, Hit> written =
                scopes.getOrDefault(names, Map.of()).getOrDefault(search.name(), new TreeMap<>());
        Search at = search;
        for (Hit hit : written.headMap(search.place(), false).descendingMap().values()) {
            if (at.ended()) {
                break;
            }
            at.found().add(hit.under(at.left()));
            at = new Search(
                    at.place(), at.name(), at.found(), at.left().and(hit.cfg().not()));
        }
        return at;
    }
}
