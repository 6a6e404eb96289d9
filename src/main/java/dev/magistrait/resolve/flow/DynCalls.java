package dev.magistrait.resolve.flow;

import dev.magistrait.fact.DynCall;
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
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds calls of default methods through trait objects that lack what {@code async_trait} asks of {@code Self} there. */
public final class DynCalls {

    private final Generics generics;
    private final AutoBounds autoTraits;
    private final SizedBounds sized;
    private final WordSet defaults;
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
    }

    /** Whether an object of the trait can lack something. */
    private boolean mayLack(TraitNode node) {
        return node.macros.boxes()
                && !(autoTraits.mayHave(node, "Send") && autoTraits.mayHave(node, "Sync"))
                && !forwarded.test(node);
    }

    public List<DynCall> in(SourceUnit file) {
        if (defaults.isEmpty()) {
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
        if (!Bodies.mayCall(function, defaults) || file.dead(function.scope())) {
            return;
        }
        Locals locals = new Locals(generics, file, function, impl);
        Exprs.each(locals.body(), e -> {
            if (e instanceof Expr.MethodCall call && defaults.mayHold(call.method())) {
                locals.type(call.receiver()).ifPresent(t -> {
                    if (t.type() instanceof RustType.Dyn dyn) {
                        call(call, t, dyn, locals, into);
                    }
                });
            }
        });
    }

    private void call(Expr.MethodCall call, Typed at, RustType.Dyn dyn, Locals locals, List<DynCall> into) {
        for (Bound bound : dyn.bounds()) {
            if (bound instanceof Bound.Trait trait) {
                for (Hit hit : generics.resolver().resolve(at.file(), at.scope(), trait.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfTrait of && of.variant().isEmpty()) {
                        call(call, at, dyn, of.node(), locals, into);
                    }
                }
            }
        }
    }

    private void call(
            Expr.MethodCall call, Typed at, RustType.Dyn dyn, TraitNode named, Locals locals, List<DynCall> into) {
        for (TraitNode node : generics.above(named)) {
            for (FnItem method : node.item().methods()) {
                if (method.name().equals(call.method())
                        && method.isAsync()
                        && method.hasBody()
                        && node.macros.boxes()
                        && !sized.keepsOut(node.file(), method)
                        && !forwarded.test(node)) {
                    String lacks = lacks(method, at, dyn);
                    if (!lacks.isEmpty()) {
                        into.add(fact(call, at, dyn, node, locals, lacks));
                    }
                }
            }
        }
    }

    private String lacks(FnItem method, Typed at, RustType.Dyn dyn) {
        List<String> lacks = needs(method.receiver()).stream()
                .filter(n -> !autoTraits.mayBring(at.file(), at.scope(), dyn.bounds(), n))
                .toList();
        return String.join(" + ", lacks);
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
            Expr.MethodCall call, Typed at, RustType.Dyn dyn, TraitNode node, Locals locals, String lacks) {
        SourceUnit here = locals.file();
        return new DynCall(
                node.id,
                call.method(),
                lacks,
                here.useSpan(call.region()),
                at.file()
                        .usePlace(
                                at.file()
                                        .scope(at.scope())
                                        .cfg()
                                        .and(locals.function().cfg()),
                                dyn.keyword()));
    }
}
