package dev.magistrait.resolve.flow;

import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.Import;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.List;

/** Whether methods of a trait can be called by their name alone: where it is in scope, or a type may be bound by it. */
final class InScope {

    private InScope() {}

    /** Says yes where it cannot tell. */
    static boolean of(Locals locals, TraitNode trait) {
        SourceUnit file = locals.file();
        int inner = locals.function().inner();
        return locals.function().params().stream().anyMatch(p -> p.type() instanceof RustType.Impl)
                || named(locals, trait.item().name(), trait)
                || named(locals, "_", trait)
                || file.host().isPresent()
                || around(file, inner, trait);
    }

    private static boolean named(Locals locals, String name, TraitNode trait) {
        List<String> path = List.of(name);
        return locals
                .generics()
                .resolver()
                .resolve(locals.file(), locals.function().inner(), path, false, Namespace.TYPE)
                .stream()
                .anyMatch(h -> h.def() instanceof Def.OfTrait(TraitNode of, var _) && of == trait);
    }

    /** Imports under another name, and what takes types. */
    private static boolean around(SourceUnit file, int inner, TraitNode trait) {
        for (int at = inner; ; at = file.scope(at).parent()) {
            if (file.scope(at).generics().stream().anyMatch(g -> g.kind() == GenericParam.Kind.TYPE)
                    || imports(file, at, trait)) {
                return true;
            }
            if (at == 0 || file.scope(at).isModule()) {
                return false;
            }
        }
    }

    private static boolean imports(SourceUnit file, int scope, TraitNode trait) {
        for (Placed<Import> use : file.table(scope).allImports().values().stream()
                .flatMap(List::stream)
                .toList()) {
            List<String> path = use.item().path();
            if (!path.isEmpty() && path.getLast().equals(trait.item().name())) {
                return true;
            }
        }
        return false;
    }
}
