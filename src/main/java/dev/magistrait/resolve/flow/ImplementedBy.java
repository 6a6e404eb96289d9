package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Typed;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which types of the workspace have which traits, as far as headers of impls say it. */
final class ImplementedBy {

    static final ImplementedBy NOTHING = new ImplementedBy();

    private final Map<TraitNode, Set<TypeItem>> types = new HashMap<>();

    private ImplementedBy() {}

    static ImplementedBy of(List<CrateUnit> crates, Resolver resolver) {
        ImplementedBy found = new ImplementedBy();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                for (ImplItem impl : file.outline.impls()) {
                    impl.trait().forEach(t -> found.add(file, impl, t, resolver));
                }
            }
        }
        return found;
    }

    private void add(SourceUnit file, ImplItem impl, Bound.Trait bound, Resolver resolver) {
        resolver.resolve(file, impl.scope(), bound.path(), Namespace.TYPE).forEach(h -> {
            if (h.def() instanceof Def.OfTrait trait && trait.node().interesting) {
                item(new Typed(file, impl.inner(), impl.self()), resolver)
                        .ifPresent(i -> types.computeIfAbsent(
                                        trait.node(), _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(i));
            }
        });
    }

    private static Optional<TypeItem> item(Typed type, Resolver resolver) {
        return type.type() instanceof RustType.Named named
                ? resolver.resolve(type.file(), type.scope(), named.path(), Namespace.TYPE).stream()
                        .filter(h -> h.def() instanceof Def.OfType)
                        .map(h -> ((Def.OfType) h.def()).type().item())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * Whether a value may be one whose method of the trait is called.
     *
     * @param unknown the answer where its type is not written
     */
    boolean mayHave(Locals locals, Expr receiver, TraitNode trait, boolean unknown) {
        Optional<Typed> type = locals.type(receiver);
        if (type.isEmpty()) {
            return unknown && InScope.of(locals, trait);
        }
        return has(locals, type.get(), trait)
                || (type.get().type().isPath("Self")
                        && locals.implementor()
                                .filter(t -> has(locals, t, trait))
                                .isPresent());
    }

    private boolean has(Locals locals, Typed type, TraitNode trait) {
        boolean given = locals.generics().given(type).stream().anyMatch(g -> g.node() == trait);
        return given
                || item(type, locals.generics().resolver())
                        .filter(i -> types.getOrDefault(trait, Set.of()).contains(i))
                        .isPresent();
    }
}
