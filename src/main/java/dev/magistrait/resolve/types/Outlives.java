package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds generic parameters of an impl's method of which nothing says that they live as long as a lifetime. */
public final class Outlives {

    public static final String FOREVER = "'static";
    private static final Set<String> STANDARD = Set.of("std", "core", "alloc");

    private final Resolver resolver;
    private final Heritage speaking;

    public Outlives(Resolver resolver) {
        this.resolver = resolver;
        this.speaking = new Heritage(this::parents, this::speaks);
    }

    /** A lifetime by its name in the impl's method and in the trait's. */
    public record Target(String inImpl, String inTrait) {
        boolean forever() {
            return inImpl.equals(FOREVER);
        }
    }

    /** Whether a function's own generics or {@code where} clause say how long anything lives. */
    public static boolean declared(SourceUnit file, int inner) {
        Scope scope = file.scope(inner);
        return scope.generics().stream().anyMatch(g -> hasLifetime(g.bounds()))
                || scope.where().stream().anyMatch(w -> hasLifetime(w.bounds()));
    }

    private static boolean hasLifetime(List<Bound> bounds) {
        return bounds.stream().anyMatch(Bound.Lifetime.class::isInstance);
    }

    /** What is captured and may not live so long, in words. */
    public Optional<String> shorter(Implemented at, Target target) {
        if (declaredElsewhere(at)) {
            return Optional.empty();
        }
        return elided(at, target).or(() -> named(at, target)).or(() -> opaque(at, target));
    }

    /** A {@code where} clause on more than a parameter may say anything. */
    private static boolean declaredElsewhere(Implemented at) {
        return scopes(at).stream()
                .flatMap(s -> s.where().stream())
                .anyMatch(w -> hasLifetime(w.bounds()) && !isParameter(w));
    }

    private static boolean isParameter(WherePredicate predicate) {
        return predicate.subject() instanceof RustType.Named named
                && named.path().segments().size() == 1;
    }

    private static List<Scope> scopes(Implemented at) {
        return List.of(
                at.file().scope(at.method().inner()), at.file().scope(at.impl().inner()));
    }

    private Optional<String> elided(Implemented at, Target target) {
        Lifetimes scope = Lifetimes.of(at.file(), at.method(), resolver);
        boolean forever = target.forever();
        if (forever && scope.receiver().equals(Lifetimes.ELIDED)) {
            return Optional.of("`&self`");
        }
        for (int i = 0; i < at.method().params().size(); i++) {
            FnItem.Param param = at.method().params().get(i);
            int count = Lifetimes.elided(at.file(), at.method().inner(), List.of(param.type()), resolver);
            if (count > 0 && (forever || !tied(at, target, i))) {
                return Optional.of(
                        param.name().equals("_") ? "what a parameter borrows" : "what `" + param.name() + "` borrows");
            }
        }
        return header(at, forever);
    }

    /** Whether a parameter's type names the lifetime, here or in the trait, so that the others in it may be tied to it. */
    private static boolean tied(Implemented at, Target target, int index) {
        List<FnItem.Param> declared = at.declared().params();
        return names(at.method().params().get(index).type(), target.inImpl())
                || index >= declared.size()
                || names(declared.get(index).type(), target.inTrait());
    }

    /** Each {@code '_} is a lifetime of its own. */
    private static boolean names(RustType type, String lifetime) {
        return !lifetime.equals(Lifetimes.ELIDED) && Mentions.names(type, lifetime);
    }

    /** {@code impl Trait<'_> for A}. */
    private Optional<String> header(Implemented at, boolean forever) {
        List<RustType> types = new ArrayList<>();
        at.impl().trait().forEach(t -> types.add(new RustType.Named(t.path(), t.region())));
        if (forever) {
            types.add(at.impl().self());
        }
        return Lifetimes.elided(at.file(), at.impl().scope(), types, resolver) > 0
                ? Optional.of("what `" + at.node().id.name() + "` borrows")
                : Optional.empty();
    }

    private Optional<String> named(Implemented at, Target target) {
        for (Scope scope : scopes(at)) {
            for (GenericParam param : scope.generics()) {
                if (param.kind() != GenericParam.Kind.CONST
                        && !param.name().equals(target.inImpl())
                        && !bounded(at, param)
                        && !implied(at, target, param.name())) {
                    return Optional.of("`" + param.name() + "`");
                }
            }
        }
        return Optional.empty();
    }

    /** What {@code &'a self} and {@code &'a T} say of the types behind them. */
    private static boolean implied(Implemented at, Target target, String name) {
        if (target.forever()) {
            return false;
        }
        List<FnItem.Param> params = at.method().params();
        return Mentions.names(at.impl().self(), name)
                || IntStream.range(0, params.size())
                        .anyMatch(i -> Mentions.names(params.get(i).type(), name) && tied(at, target, i));
    }

    private boolean bounded(Implemented at, GenericParam param) {
        if (speaks(at, param.bounds())) {
            return true;
        }
        return scopes(at).stream()
                .flatMap(s -> s.where().stream())
                .anyMatch(w -> w.subject().isPath(param.name()) && speaks(at, w.bounds()));
    }

    /** Whether bounds say, or may say, how long something lives. */
    private boolean speaks(Implemented at, List<Bound> bounds) {
        return bounds.stream().anyMatch(b -> speaks(at.file(), at.method().inner(), b));
    }

    private boolean speaks(SourceUnit file, int scope, Bound bound) {
        if (!(bound instanceof Bound.Trait trait)) {
            return true;
        }
        List<Hit> hits = resolver.resolve(file, scope, trait.path(), Namespace.TYPE);
        return hits.isEmpty()
                || hits.stream()
                        .anyMatch(h -> h.def() instanceof Def.OfTrait of ? speaking.has(of.node()) : speaks(h.def()));
    }

    private static boolean speaks(Def def) {
        return switch (def) {
            case Def.OfTrait _ -> false;
            case Def.Foreign foreign ->
                foreign.path().endsWith("::Any")
                        || foreign.path().indexOf(':') < 0
                        || !STANDARD.contains(
                                foreign.path().substring(0, foreign.path().indexOf(':')));
            default -> true;
        };
    }

    /** Whether a trait itself says so, whatever stands above it. */
    private boolean speaks(TraitNode node) {
        return node.macros.obscured()
                || bounds(node).stream().anyMatch(b -> !(b instanceof Bound.Trait trait) || speaks(node, trait));
    }

    private boolean speaks(TraitNode node, Bound.Trait bound) {
        List<Hit> hits = resolver.resolve(node.file(), node.item().inner(), bound.path(), Namespace.TYPE);
        return hits.isEmpty() || hits.stream().anyMatch(h -> speaks(h.def()));
    }

    private List<TraitNode> parents(TraitNode node) {
        List<Bound.Trait> traits = bounds(node).stream()
                .filter(Bound.Trait.class::isInstance)
                .map(Bound.Trait.class::cast)
                .toList();
        return Traits.parents(resolver, node, traits);
    }

    private static List<Bound> bounds(TraitNode node) {
        List<Bound> bounds = new ArrayList<>(node.item().supertraits());
        node.file().scope(node.item().inner()).where().forEach(w -> bounds.addAll(w.bounds()));
        return bounds;
    }

    /** {@code impl Trait} as a parameter's type. */
    private Optional<String> opaque(Implemented at, Target target) {
        for (int i = 0; i < at.method().params().size(); i++) {
            FnItem.Param param = at.method().params().get(i);
            if (param.type() instanceof RustType.Impl impl
                    && !speaks(at, impl.bounds())
                    && (target.forever() || !tied(at, target, i))) {
                return Optional.of("`" + param.name() + "`");
            }
        }
        return Optional.empty();
    }
}
