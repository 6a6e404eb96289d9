package dev.magistrait.resolve.flow;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.magistrait.fact.DynCall;
import dev.magistrait.fact.Place;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.AutoBounds;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.SizedBounds;
import dev.magistrait.resolve.types.TypeText;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.rust.Cfg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds calls on trait objects and generic receivers that lack what {@code async_trait} asks of {@code Self} in default bodies, or a size. */
public final class DynCalls {

    private final Generics generics;
    private final AutoBounds autoTraits;
    private final SizedBounds sized;
    private final WordSet defaults;
    private final WordSet byValue;
    private final Predicate<TraitNode> forwarded;

    /**
     * @param nodes all traits
     * @param forwarded whether a pointer to something, or any type, implements the trait, so that calls may mean that impl
     */
    public DynCalls(
            Generics generics, AutoBounds autoTraits, Collection<TraitNode> nodes, Predicate<TraitNode> forwarded) {
        this.generics = generics;
        this.autoTraits = autoTraits;
        this.sized = new SizedBounds(generics.resolver());
        this.forwarded = forwarded;
        this.defaults = TellingWords.ofBoxedDefaults(
                nodes.stream().filter(this::mayLack).toList());
        this.byValue = new WordSet(nodes.stream()
                .filter(n -> n.macros.boxes() && !forwarded.test(n))
                .flatMap(n -> n.item().methods().stream())
                .filter(DynCalls::takesSelf)
                .map(FnItem::name)
                .collect(toSet()));
    }

    private static boolean takesSelf(FnItem method) {
        return method.isAsync() && method.receiver().kind() == FnItem.Receiver.Kind.VALUE;
    }

    /** Whether an object of the trait can lack something. */
    private boolean mayLack(TraitNode node) {
        return node.macros.boxes()
                && !(autoTraits.mayHave(node, "Send") && autoTraits.mayHave(node, "Sync"))
                && !forwarded.test(node);
    }

    public List<DynCall> in(SourceUnit file) {
        if (defaults.isEmpty() && byValue.isEmpty()) {
            return List.of();
        }
        List<DynCall> found = new ArrayList<>();
        file.outline.functions().forEach(f -> function(file, f, Optional.empty(), found));
        file.outline.traits().forEach(t -> t.methods().forEach(m -> function(file, m, Optional.empty(), found)));
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(m -> function(file, m, Optional.of(impl), found));
        }
        return found;
    }

    private void function(SourceUnit file, FnItem function, Optional<ImplItem> impl, List<DynCall> into) {
        Bodies bodies = generics.bodies();
        if (!(bodies.mayCall(function, defaults) || bodies.mayCall(function, byValue)) || file.dead(function.scope())) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        Exprs.each(locals.body(), e -> {
            if (e instanceof Expr.MethodCall call
                    && (defaults.mayHold(call.method()) || byValue.mayHold(call.method()))) {
                locals.type(call.receiver()).ifPresent(t -> call(call, t, locals, into));
            }
        });
    }

    private void call(Expr.MethodCall call, Typed at, Locals locals, List<DynCall> into) {
        if (at.type() instanceof RustType.Dyn dyn) {
            traits(at, dyn).forEach(node -> object(call, at, dyn, node, locals, into));
        } else if (!at.type().isPath("Self") && generics.isGeneric(at)) {
            generics.given(at).stream()
                    .filter(g -> !g.variant())
                    .forEach(g -> generic(call, at, g.node(), locals, into));
        }
    }

    private List<TraitNode> traits(Typed at, RustType.Dyn dyn) {
        List<TraitNode> found = new ArrayList<>();
        for (Bound bound : dyn.bounds()) {
            if (bound instanceof Bound.Trait trait) {
                for (Hit hit : generics.resolver().resolve(at.file(), at.scope(), trait.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfTrait of && of.variant().isEmpty()) {
                        found.add(of.node());
                    }
                }
            }
        }
        return found;
    }

    private void object(
            Expr.MethodCall call, Typed at, RustType.Dyn dyn, TraitNode named, Locals locals, List<DynCall> into) {
        for (TraitNode node : generics.above(named)) {
            for (FnItem method : called(call, node)) {
                String lacks = takesSelf(method)
                        ? "Sized"
                        : lacks(method, n -> autoTraits.mayBring(at.file(), at.scope(), dyn.bounds(), n));
                if (!lacks.isEmpty()) {
                    Cfg cfg = at.file().scope(at.scope()).cfg();
                    Place type = at.file().usePlace(cfg.and(locals.function().cfg()), dyn.keyword());
                    into.add(fact(call, node, "dyn " + named.id.name(), lacks, locals, type));
                }
            }
        }
    }

    private void generic(Expr.MethodCall call, Typed at, TraitNode named, Locals locals, List<DynCall> into) {
        for (TraitNode node : generics.above(named)) {
            for (FnItem method : called(call, node)) {
                String lacks = lacks(
                        method,
                        n -> generics.bounds(at).stream()
                                .anyMatch(b -> autoTraits.mayBring(b.file(), b.scope(), List.of(b.bound()), n)));
                if (!lacks.isEmpty()) {
                    Place place = locals.file().usePlace(locals.function().cfg(), call.region());
                    into.add(fact(call, node, TypeText.of(at.type()), lacks, locals, place));
                }
            }
        }
    }

    /** The methods of a trait that the macro rewrites and a call of the name means. */
    private List<FnItem> called(Expr.MethodCall call, TraitNode node) {
        if (!node.macros.boxes() || forwarded.test(node)) {
            return List.of();
        }
        return node.item().methods().stream()
                .filter(m -> m.name().equals(call.method()) && m.isAsync() && !sized.keepsOut(node.file(), m))
                .toList();
    }

    private static String lacks(FnItem method, Predicate<String> has) {
        return method.hasBody()
                ? needs(method.receiver()).stream().filter(has.negate()).collect(joining(" + "))
                : "";
    }

    /** What {@code async_trait} 0.1 adds to the method for its receiver. */
    private static List<String> needs(FnItem.Receiver receiver) {
        return switch (receiver.kind()) {
            case NONE -> List.of();
            case REFERENCE -> List.of("Sync");
            case VALUE, MUTABLE_REFERENCE -> List.of("Send");
            case TYPED -> {
                if (receiver.type() instanceof RustType.Reference reference && !reference.mutable()) {
                    yield List.of("Sync");
                }
                boolean arc = receiver.type() instanceof RustType.Named named
                        && named.path().last().equals("Arc");
                yield arc ? List.of("Send", "Sync") : List.of("Send");
            }
        };
    }

    private static DynCall fact(
            Expr.MethodCall call, TraitNode node, String receiver, String lacks, Locals locals, Place place) {
        return new DynCall(
                node.id, call.method(), receiver, lacks, locals.file().useSpan(call.region()), place);
    }
}
