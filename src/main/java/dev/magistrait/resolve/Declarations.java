package dev.magistrait.resolve;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.rust.Visibility;

/** Enters the items and imports of a file into the names of their scopes. Traits are entered by {@link TraitIndex}. */
final class Declarations {

    private Declarations() {}

    static void enter(SourceUnit file) {
        FileOutline outline = file.outline;
        outline.imports().forEach(i -> enter(file, i));
        outline.types().forEach(t -> enter(file, t));
        outline.aliases().forEach(a -> enter(file, a));
        outline.functions().forEach(f -> enter(file, f));
        outline.values().forEach(v -> enter(file, v));
        outline.macros().forEach(m -> enter(file, m));
    }

    private static void enter(SourceUnit file, Import use) {
        if (!use.name().equals("_")) {
            file.names(file.declaringScope(use.scope())).add(new Placed<>(file, use));
        }
    }

    private static void enter(SourceUnit file, TypeItem type) {
        Entry entry = new Entry(new Def.OfType(new Placed<>(file, type)), type.visibility(), type.cfg());
        Names names = file.names(file.declaringScope(type.scope()));
        names.add(Namespace.TYPE, type.name(), entry);
        if (type.tuple()) {
            names.add(Namespace.VALUE, type.name(), entry);
        }
    }

    private static void enter(SourceUnit file, AliasItem alias) {
        file.names(file.declaringScope(alias.scope()))
                .add(
                        Namespace.TYPE,
                        alias.name(),
                        new Entry(new Def.OfAlias(new Placed<>(file, alias)), alias.visibility(), alias.cfg()));
    }

    private static void enter(SourceUnit file, FnItem function) {
        Names names = file.names(file.declaringScope(function.scope()));
        Placed<FnItem> placed = new Placed<>(file, function);
        if (isProcMacro(function)) {
            names.add(
                    Namespace.MACRO,
                    function.name(),
                    new Entry(new Def.OfProcMacro(placed), Visibility.PUBLIC, function.cfg()));
        }
        names.add(
                Namespace.VALUE,
                function.name(),
                new Entry(new Def.OfFn(placed), function.visibility(), function.cfg()));
    }

    private static boolean isProcMacro(FnItem function) {
        for (Attribute attribute : function.attributes()) {
            if (attribute.path().is("proc_macro_attribute") || attribute.path().is("proc_macro")) {
                return true;
            }
        }
        return false;
    }

    private static void enter(SourceUnit file, ValueItem value) {
        file.names(file.declaringScope(value.scope()))
                .add(
                        Namespace.VALUE,
                        value.name(),
                        new Entry(new Def.OfValue(new Placed<>(file, value)), value.visibility(), value.cfg()));
    }

    private static void enter(SourceUnit file, MacroItem macro) {
        Entry entry = new Entry(new Def.OfMacro(new Placed<>(file, macro)), Visibility.INHERITED, macro.cfg());
        file.names(file.declaringScope(macro.scope())).add(Namespace.MACRO, macro.name(), entry);
        if (macro.exported()) {
            for (ModuleNode root : file.crate.root()) {
                root.names()
                        .add(
                                Namespace.MACRO,
                                macro.name(),
                                new Entry(entry.def(), Visibility.PUBLIC, macro.cfg()));
            }
        }
    }
}
