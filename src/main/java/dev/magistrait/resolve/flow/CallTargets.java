package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.CallEdge.Hold;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Casing;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the calls in one function mean. */
final class CallTargets {

    /** So many types in each other are followed to what they may point to. */
    private static final int DEEPEST = 4;

    private final CallNode node;
    private final CallIndex index;
    private final Locals locals;
    private final PlainValues values;
    private final Leading leading;
    private final NamedAlike alike;

    CallTargets(CallNode node, CallIndex index, Locals locals) {
        this.node = node;
        this.index = index;
        this.locals = locals;
        this.values = new PlainValues(node.item(), locals);
        this.leading = new Leading(locals.generics());
        this.alike = new NamedAlike(index, locals);
    }

    List<CallEdge> of(Expr expr, Region region, Hold hold) {
        return switch (expr) {
            case Expr.MethodCall call -> method(call, hold);
            case Expr.Call call -> called(call, region, hold);
            default -> List.of();
        };
    }

    private List<CallEdge> method(Expr.MethodCall call, Hold hold) {
        if (SelfShapes.isSelf(call.receiver()) && SelfShapes.untouched(call)) {
            return onSelf(call.method(), call.region(), hold);
        }
        Optional<Typed> type = locals.type(call.receiver()).map(leading::plain);
        Optional<Object> unit = type.isEmpty() ? unit(call.receiver()) : Optional.empty();
        boolean exact = SelfShapes.untouched(call) && (unit.isPresent() || values.plain(call.receiver()));
        if (type.isPresent()) {
            return on(type.get(), call, hold, exact, 0);
        }
        return unit.map(k -> edges(k, call.method(), call.region(), hold, exact))
                .orElseGet(() -> unknown(call, hold));
    }

    /** On a value of a type, or of what that leads to. */
    private List<CallEdge> on(Typed type, Expr.MethodCall call, Hold hold, boolean exact, int depth) {
        Optional<Object> key = key(type.file(), type.scope(), type.type());
        List<CallEdge> own = key.map(k -> edges(k, call.method(), call.region(), hold, exact))
                .orElseGet(() -> generic(type, call.method(), call.region(), hold));
        if (!own.isEmpty() || key.filter(k -> index.ends(k, call.method())).isPresent()) {
            return own;
        }
        if (leading.isOfWorkspace(type) || leading.anywhere(type) || index.foreign(type.type(), call.method())) {
            return unknown(call, hold);
        }
        return depth == DEEPEST
                ? List.of()
                : leading.held(type).stream()
                        .flatMap(t -> on(t, call, hold, false, depth + 1).stream())
                        .toList();
    }

    /** On a value of which nobody wrote the type. */
    private List<CallEdge> unknown(Expr.MethodCall call, Hold hold) {
        return edges(alike.taking(call), call.region(), hold, _ -> false);
    }

    /** The same where what is given is not known either. */
    List<CallEdge> unknown(String method, Region region, Hold hold) {
        return edges(alike.named(method), region, hold, _ -> false);
    }

    /** A unit struct, which is named as it is its value. */
    private Optional<Object> unit(Expr receiver) {
        return receiver instanceof Expr.Name name
                        && Casing.upper(name.path().last())
                        && hits(name.path(), Namespace.VALUE).stream().allMatch(h -> h.def() instanceof Def.OfType)
                ? index.key(node.file(), node.item().inner(), new RustType.Named(name.path(), name.region()))
                : Optional.empty();
    }

    /** The key of a type, of {@code Self} that of the impl's. */
    private Optional<Object> key(SourceUnit file, int scope, RustType type) {
        return type.isPath("Self") && node.impl().isPresent() ? ownKey() : index.key(file, scope, type);
    }

    private Optional<Object> ownKey() {
        return node.impl().flatMap(i -> index.key(node.file(), i.inner(), i.self()));
    }

    private List<CallEdge> onSelf(String method, Region region, Hold hold) {
        if (node.isDefault()) {
            return ofTrait(node.trait().orElseThrow(), method, region, hold);
        }
        return ownKey().map(k -> onSelf(k, method, region, hold)).orElseGet(() -> blanket(method, region, hold));
    }

    /** A type's own methods come before those of traits. The block's own are those of its type, whatever types that takes. */
    private List<CallEdge> onSelf(Object key, String method, Region region, Hold hold) {
        List<CallNode> all = visible(key, method);
        List<CallNode> own = all.stream().filter(n -> n.trait().isEmpty()).toList();
        List<CallNode> here =
                (own.isEmpty() ? all : own).stream().filter(this::sameBlock).toList();
        List<CallNode> meant = !here.isEmpty() ? here : own.isEmpty() || CallIndex.generic(key) ? all : own;
        boolean same = !here.isEmpty() || !CallIndex.generic(key);
        return edges(meant, region, hold, n -> meant.size() == 1 && same && !index.shadowed(key, method, n));
    }

    /** A type's own methods, those too that lead nowhere, come before those of traits. */
    private List<CallNode> visible(Object key, String method) {
        return index.onType(key, method).stream()
                .filter(n -> !index.hides(key, n))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // two blocks that read the same are two all the same
    private boolean sameBlock(CallNode other) {
        return node.impl().isPresent()
                && other.impl().isPresent()
                && node.impl().get() == other.impl().get();
    }

    private List<CallEdge> blanket(String method, Region region, Hold hold) {
        return node.trait()
                .map(t -> edges(index.ofTrait(t, method), region, hold, _ -> false))
                .orElse(List.of());
    }

    private List<CallEdge> edges(Object key, String method, Region region, Hold hold, boolean plain) {
        List<CallNode> meant = visible(key, method);
        return edges(
                meant,
                region,
                hold,
                n -> plain
                        && meant.size() == 1
                        && !CallIndex.generic(key)
                        && !index.shadowed(key, method, n)
                        && n.trait().filter(index::forwarded).isEmpty());
    }

    @SuppressWarnings("ReferenceEquality") // two functions that read the same are two all the same
    private List<CallEdge> ofTrait(TraitNode trait, String method, Region region, Hold hold) {
        List<CallNode> all = index.ofTrait(trait, method);
        return edges(all, region, hold, n -> n.item() == node.item());
    }

    private List<CallEdge> generic(Typed type, String method, Region region, Hold hold) {
        List<CallEdge> found = new ArrayList<>();
        boolean inner = leading.isOfBlock(type, node);
        for (Generics.Given given : locals.generics().given(type)) {
            for (TraitNode above : locals.generics().above(given.node())) {
                index.ofTrait(above, method).forEach(n -> found.add(new CallEdge(n, hold, false, inner, region)));
            }
        }
        return found;
    }

    private interface Exactness {
        boolean of(CallNode meant);
    }

    private static List<CallEdge> edges(List<CallNode> meant, Region region, Hold hold, Exactness exact) {
        return meant.stream()
                .map(n -> new CallEdge(n, hold, exact.of(n), false, region))
                .toList();
    }

    private List<CallEdge> called(Expr.Call call, Region region, Hold hold) {
        return switch (call.callee()) {
            case Expr.QualifiedName name when name.type().rest().size() == 1 -> qualified(name.type(), region, hold);
            case Expr.Name name when name.path().segments().size() == 1 -> free(name.path(), region, hold);
            case Expr.Name name -> path(call, name.path(), region, hold);
            default -> List.of();
        };
    }

    private List<CallEdge> qualified(RustType.Qualified type, Region region, Hold hold) {
        String method = type.rest().getFirst();
        List<CallEdge> all = type.self().isPath("Self")
                ? onSelf(method, region, hold)
                : key(node.file(), node.item().inner(), type.self())
                        .map(k -> edges(k, method, region, hold, true))
                        .orElse(List.of());
        return type.trait().isEmpty() ? all : ofNamed(type.trait().getFirst(), all);
    }

    /** Those of a trait that the call names. */
    private List<CallEdge> ofNamed(TypePath trait, List<CallEdge> all) {
        List<Hit> named = hits(trait, Namespace.TYPE);
        return all.stream()
                .filter(e -> e.to().trait().stream()
                        .anyMatch(t -> named.stream()
                                .anyMatch(h -> h.def() instanceof Def.OfTrait(TraitNode of, var _) && of == t)))
                .toList();
    }

    private List<CallEdge> free(TypePath path, Region region, Hold hold) {
        List<Hit> hits = hits(path, Namespace.VALUE);
        List<CallNode> meant = hits.stream()
                .filter(h -> h.def() instanceof Def.OfFn)
                .flatMap(h -> index.of(((Def.OfFn) h.def()).fn().item()).stream())
                .toList();
        return edges(
                meant,
                region,
                hold,
                n -> hits.size() == 1
                        && !CallIndex.takesTypes(n.file(), n.item().inner())
                        && noImpl(n));
    }

    private static boolean noImpl(CallNode node) {
        return node.item().params().stream().noneMatch(p -> p.type() instanceof RustType.Impl);
    }

    /** {@code Self::method(…)}, {@code Type::method(…)}, {@code Trait::method(value, …)}, {@code module::function(…)}. */
    private List<CallEdge> path(Expr.Call call, TypePath path, Region region, Hold hold) {
        String method = path.last();
        TypePath owner = new TypePath(
                path.global(), path.segments().subList(0, path.segments().size() - 1));
        if (owner.is("Self")) {
            return onSelf(method, region, hold);
        }
        for (Hit hit : hits(owner, Namespace.TYPE)) {
            switch (hit.def()) {
                case Def.OfTrait trait -> {
                    return throughTrait(call, trait.node(), method, region, hold);
                }
                case Def.OfType _ -> {
                    return key(node.file(), node.item().inner(), new RustType.Named(owner, region))
                            .map(k -> edges(k, method, region, hold, true))
                            .orElse(List.of());
                }
                default -> {
                    // a module, or something from elsewhere
                }
            }
        }
        return free(path, region, hold);
    }

    /** No method of a type's own comes before one that is named by its trait. */
    private List<CallEdge> throughTrait(Expr.Call call, TraitNode trait, String method, Region region, Hold hold) {
        if (call.arguments().isEmpty()) {
            return List.of();
        }
        Expr receiver = call.arguments().getFirst();
        if (SelfShapes.isSelf(receiver) && node.isDefault()) {
            return SelfShapes.isPlain(call, receiver) ? ofTrait(trait, method, region, hold) : List.of();
        }
        Optional<Typed> type = locals.type(receiver);
        Optional<Object> key =
                SelfShapes.isSelf(receiver) ? ownKey() : type.flatMap(t -> key(t.file(), t.scope(), t.type()));
        List<CallNode> meant = key.map(k -> index.onType(k, method)).orElse(List.of()).stream()
                .filter(n -> n.trait().filter(t -> t == trait).isPresent())
                .toList();
        boolean same = SelfShapes.isPlain(call, receiver) && meant.stream().anyMatch(this::sameBlock);
        return edges(
                meant,
                region,
                hold,
                n -> meant.size() == 1
                        && (same
                                || (!SelfShapes.isSelf(receiver)
                                        && values.plain(receiver)
                                        && !CallIndex.generic(key.orElseThrow())))
                        && !index.forwarded(trait));
    }

    private List<Hit> hits(TypePath path, Namespace namespace) {
        return locals.generics().resolver().resolve(node.file(), node.item().inner(), path, namespace);
    }
}
