package dev.magistrait.extract;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Fault;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.MacroCall;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.Mention;
import dev.magistrait.outline.ModuleItem;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.Suppression;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;

/** An outline while it is written. */
final class Draft {

    final List<Scope> scopes = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    final List<ModuleItem> modules = new ArrayList<>();
    final List<TraitItem> traits = new ArrayList<>();
    final List<ImplItem> impls = new ArrayList<>();
    final List<FnItem> functions = new ArrayList<>();
    final List<TypeItem> types = new ArrayList<>();
    final List<AliasItem> aliases = new ArrayList<>();
    final List<ValueItem> values = new ArrayList<>();
    final List<MacroItem> macros = new ArrayList<>();
    final List<MacroCall> calls = new ArrayList<>();
    final List<Mention> mentions = new ArrayList<>();
    final List<Suppression> suppressions = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();

    /** Adds a scope and gives its number. */
    int open(Scope scope) {
        scopes.add(scope);
        return scopes.size() - 1;
    }

    /** How much is written down. */
    int size() {
        return scopes.size()
                + imports.size()
                + modules.size()
                + traits.size()
                + impls.size()
                + functions.size()
                + types.size()
                + aliases.size()
                + values.size()
                + macros.size()
                + calls.size()
                + mentions.size();
    }

    /** The innermost scope around a place. */
    int around(Region place) {
        for (int i = scopes.size() - 1; i > 0; i--) {
            Region region = scopes.get(i).region();
            if (isBefore(region.line(), region.column(), place)
                    && !isBefore(region.endLine(), region.endColumn(), place)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isBefore(int line, int column, Region place) {
        return line < place.line() || (line == place.line() && column <= place.column());
    }

    FileOutline outline(boolean generated) {
        return new FileOutline(
                List.copyOf(scopes),
                List.copyOf(imports),
                List.copyOf(modules),
                List.copyOf(traits),
                List.copyOf(impls),
                List.copyOf(functions),
                List.copyOf(types),
                List.copyOf(aliases),
                List.copyOf(values),
                List.copyOf(macros),
                List.copyOf(calls),
                List.copyOf(mentions),
                List.copyOf(suppressions),
                List.copyOf(faults),
                generated);
    }
}
