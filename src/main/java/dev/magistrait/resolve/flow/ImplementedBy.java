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
import dev.magistrait.resolve.types.Generics;
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

    private static final int DEEPEST = 4;

    private final Map<TraitNode, Set<TypeItem>> types = new HashMap<>();
    private final Map<TraitNode, SelfNames> foreign = new HashMap<>();
    /** Types of the workspace that point to others. */
    private final Set<TypeItem> pointers = Collections.newSetFromMap(new IdentityHashMap<>());

    private ImplementedBy() {}

    static ImplementedBy of(List<CrateUnit> crates, Generics generics) {
        ImplementedBy found = new ImplementedBy();
        for (CrateUnit crate : crates) {
            for (SourceUnit file : crate.files) {
                for (ImplItem impl : file.outline.impls()) {
                    impl.trait().forEach(t -> found.add(file, impl, t, generics));
                }
            }
        }
        return found;
    }

    private void add(SourceUnit file, ImplItem impl, Bound.Trait bound, Generics generics) {
        Typed self = new Typed(file, impl.inner(), impl.self());
        if (bound.path().last().equals("Deref")) {
            item(self, generics.resolver()).ifPresent(pointers::add);
        }
        generics.resolver()
                .resolve(file, impl.scope(), bound.path(), Namespace.TYPE)
                .forEach(h -> {
                    if (h.def() instanceof Def.OfTrait trait && trait.node().interesting) {
                        add(trait.node(), self, generics);
                    }
                });
    }

    private void add(TraitNode trait, Typed self, Generics generics) {
        item(new Leading(generics).plain(self), generics.resolver())
                .ifPresentOrElse(
                        i -> types.computeIfAbsent(trait, _ -> Collections.newSetFromMap(new IdentityHashMap<>()))
                                .add(i),
                        () -> foreign.computeIfAbsent(trait, _ -> new SelfNames())
                                .add(generics, self));
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
     * @param unknown the answer where its type is not written, or may lead anywhere
     */
    boolean mayHave(Locals locals, Expr receiver, TraitNode trait, boolean unknown) {
        Leading leading = new Leading(locals.generics());
        Optional<Typed> type = locals.type(receiver)
                .map(t -> t.type().isPath("Self")
                        ? locals.implementor().map(locals.generics()::peel).orElse(t)
                        : leading.plain(t));
        if (type.isPresent() && has(locals, leading, type.get(), trait, 0)) {
            return true;
        }
        return unknown
                && type.map(t -> leadsAnywhere(locals, leading, t, trait)).orElse(true)
                && InScope.of(locals, trait);
    }

    private boolean has(Locals locals, Leading leading, Typed type, TraitNode trait, int depth) {
        Set<TypeItem> items = types.getOrDefault(trait, Set.of());
        SelfNames names = foreign.get(trait);
        Optional<TypeItem> item = item(type, locals.generics().resolver());
        return item.filter(items::contains).isPresent()
                || (names != null && item.isEmpty() && names.mayBe(type.type()))
                || locals.generics().given(type).stream().anyMatch(g -> isAbove(locals, g.node(), trait))
                || (depth < DEEPEST
                        && leading.held(type).stream().anyMatch(t -> has(locals, leading, t, trait, depth + 1)));
    }

    private static boolean isAbove(Locals locals, TraitNode node, TraitNode trait) {
        if (node == trait) {
            return true;
        }
        for (TraitNode above : locals.generics().above(node)) {
            if (above == trait) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsAnywhere(Locals locals, Leading leading, Typed type, TraitNode trait) {
        SelfNames names = foreign.get(trait);
        return leading.anywhere(type)
                || (names != null && names.any())
                || item(type, locals.generics().resolver()).filter(this::points).isPresent();
    }

    /** A macro may make it a pointer, too. */
    private boolean points(TypeItem type) {
        return pointers.contains(type)
                || type.attributes().stream()
                        .anyMatch(a -> a.path().is("derive") && a.arguments().contains("Deref"));
    }
}
