package dev.magistrait.resolve.names;

import dev.magistrait.outline.AliasItem;
import dev.magistrait.outline.Attribute;
import dev.magistrait.outline.FileOutline;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.outline.ValueItem;
import dev.magistrait.rust.Visibility;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** Enters the items and imports of a file into the names of their scopes. Traits wait for the meaning of their macros. */
public final class Declarations {

    private Declarations() {}

    /** Enters what stands outside of macro calls. */
    public static void enter(SourceUnit file) {
        enter(file, scope -> file.call(scope) < 0);
    }

    /** Enters the items that stand in the chosen scopes. */
    public static void enter(SourceUnit file, IntPredicate chosen) {
        FileOutline outline = file.outline;
        each(outline.imports(), Import::scope, chosen, i -> enter(file, i));
        each(outline.types(), TypeItem::scope, chosen, t -> enter(file, t));
        each(outline.aliases(), AliasItem::scope, chosen, a -> enter(file, a));
        each(outline.functions(), FnItem::scope, chosen, f -> enter(file, f));
        each(outline.values(), ValueItem::scope, chosen, v -> enter(file, v));
        each(outline.macros(), MacroItem::scope, chosen, m -> enter(file, m));
    }

    /** Whether the text brings a name, besides the one of the function that statements are wrapped in. */
    static boolean any(FileOutline outline) {
        return !outline.imports().isEmpty()
                || !outline.modules().isEmpty()
                || !outline.types().isEmpty()
                || !outline.aliases().isEmpty()
                || !outline.values().isEmpty()
                || !outline.macros().isEmpty()
                || outline.functions().stream().anyMatch(f -> !f.name().equals("_"));
    }

    private static <T> void each(List<T> items, ToIntFunction<T> scope, IntPredicate chosen, Consumer<T> action) {
        for (T item : items) {
            if (chosen.test(scope.applyAsInt(item))) {
                action.accept(item);
            }
        }
    }

    private static void enter(SourceUnit file, Import use) {
        // A trait that is exported without a name still is.
        if (!use.name().equals("_")
                || !use.macros().isEmpty()
                || use.visibility().isPublic()) {
            file.table(use.scope()).add(new Placed<>(file, use));
        }
    }

    private static void enter(SourceUnit file, TypeItem type) {
        Entry entry =
                new Entry(new Def.OfType(new Placed<>(file, type)), type.visibility(), file.crate.own(type.cfg()));
        Names names = file.table(type.scope());
        names.add(Namespace.TYPE, type.name(), entry);
        if (type.tuple()) {
            names.add(Namespace.VALUE, type.name(), entry);
        }
    }

    private static void enter(SourceUnit file, AliasItem alias) {
        file.table(alias.scope())
                .add(
                        Namespace.TYPE,
                        alias.name(),
                        new Entry(
                                new Def.OfAlias(new Placed<>(file, alias)),
                                alias.visibility(),
                                file.crate.own(alias.cfg())));
    }

    private static void enter(SourceUnit file, FnItem function) {
        Names names = file.table(function.scope());
        Placed<FnItem> placed = new Placed<>(file, function);
        if (isProcMacro(function)) {
            names.add(
                    Namespace.MACRO,
                    function.name(),
                    new Entry(new Def.OfProcMacro(placed), Visibility.PUBLIC, file.crate.own(function.cfg())));
        }
        names.add(
                Namespace.VALUE,
                function.name(),
                new Entry(new Def.OfFn(placed), function.visibility(), file.crate.own(function.cfg())));
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
        file.table(value.scope())
                .add(
                        Namespace.VALUE,
                        value.name(),
                        new Entry(
                                new Def.OfValue(new Placed<>(file, value)),
                                value.visibility(),
                                file.crate.own(value.cfg())));
    }

    private static void enter(SourceUnit file, MacroItem macro) {
        Entry entry = new Entry(
                new Def.OfMacro(new Placed<>(file, macro)), Visibility.INHERITED, file.crate.own(macro.cfg()));
        file.table(macro.scope()).add(Namespace.MACRO, macro.name(), entry);
        if (macro.exported()) {
            for (ModuleNode root : file.crate.root()) {
                root.names()
                        .add(
                                Namespace.MACRO,
                                macro.name(),
                                new Entry(entry.def(), Visibility.PUBLIC, file.crate.own(macro.cfg())));
            }
        }
    }
}
