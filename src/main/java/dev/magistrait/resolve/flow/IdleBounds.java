package dev.magistrait.resolve.flow;

import dev.magistrait.fact.StaticUse;
import dev.magistrait.fact.TraitId;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which bounds on traits that are used as {@code dyn} are no use through generics: what they bound is only made a trait object. Of a function's
 * own parameter its body tells; of other bounds, whether generic code anywhere calls the trait. A function without a body tells nothing.
 */
public final class IdleBounds {

    private static final Set<String> BOXES = Set.of("Box", "Arc", "Rc");

    private final Traits traits;
    private final Generics generics;
    private final Supertraits supertraits;
    private final Map<Span, Body> owners = new HashMap<>();
    private final Set<TraitNode> called = new HashSet<>();
    private final Set<TraitNode> boxed = new HashSet<>();
    private final Map<TraitId, TraitNode> byId = new HashMap<>();

    public IdleBounds(Traits traits, Supertraits supertraits) {
        this.traits = traits;
        this.generics = new Generics(traits, supertraits);
        this.supertraits = supertraits;
    }

    /**
     * What the body of a function does with what it is given.
     *
     * @param calls the traits of which it calls methods
     * @param passes names of functions that are generic as it is
     * @param boxes whether it makes trait objects of something
     * @param counts the traits whose bounds are no idle ones of it
     */
    private record Body(
            GenericFn fn,
            Set<TraitNode> calls,
            Set<String> passes,
            boolean boxes,
            boolean stub,
            Set<TraitNode> counts) {}

    /** Reads all functions in which types are open that can have one of some traits. */
    public IdleBounds read(
            List<CrateUnit> crates, Renames renames, Collection<TraitNode> all, Collection<TraitNode> usedAsDyn) {
        Set<TraitNode> asked = new LinkedHashSet<>(supertraits.closed(usedAsDyn));
        asked.forEach(n -> byId.put(n.id, n));
        GenericTraits open = new GenericTraits(traits.resolver(), renames, all, asked);
        Collection<GenericFn> functions = GenericFns.in(crates, open, all);
        GenericNames names = new GenericNames(asked, crates);
        names.enter(functions, renames);
        List<Body> bodies = new ArrayList<>();
        for (GenericFn fn : functions) {
            Body body = body(fn, names);
            bodies.add(body);
            own(body);
        }
        follow(bodies);
        return this;
    }

    private Body body(GenericFn fn, GenericNames names) {
        Locals locals = new Locals(generics, fn.file(), fn.item(), fn.impl());
        GenericCalls sites = new GenericCalls(names, fn.traits(), generics, locals, fn.self());
        Set<TraitNode> calls = new HashSet<>();
        Set<String> passes = new HashSet<>();
        boolean[] boxes = new boolean[1];
        boolean[] any = new boolean[1];
        Exprs.each(locals.body(), e -> {
            any[0] |= !(e instanceof Expr.Block || e instanceof Expr.Sequence);
            boxes[0] |= boxes(e);
            meant(e, sites).forEach(it -> {
                switch (it) {
                    case Meant.Method method -> calls.add(method.trait());
                    case Meant.Function function -> passes.add(function.name());
                }
            });
        });
        if (boxes[0]) {
            boxed.addAll(fn.traits());
        }
        return new Body(fn, calls, passes, boxes[0], !any[0], new HashSet<>());
    }

    private static List<Meant> meant(Expr expr, GenericCalls calls) {
        return switch (expr) {
            case Expr.Name name -> calls.of(name.path());
            case Expr.QualifiedName name -> calls.of(name.type());
            case Expr.MethodCall call -> calls.of(call);
            case Expr.MacroCall call -> calls.of(call);
            default -> List.of();
        };
    }

    /** {@code Box::new(…)}, {@code x as Arc<dyn Trait>}, {@code let x: &dyn Trait = …}. */
    private static boolean boxes(Expr expr) {
        return switch (expr) {
            case Expr.Call(Expr.Name callee, var _, var _) ->
                callee.path().segments().size() > 1
                        && BOXES.contains(callee.path()
                                .names()
                                .get(callee.path().segments().size() - 2));
            case Expr.Cast cast -> holdsDyn(cast.type());
            case Expr.Let let -> let.type().stream().anyMatch(IdleBounds::holdsDyn);
            default -> false;
        };
    }

    private static boolean holdsDyn(RustType type) {
        boolean[] found = new boolean[1];
        new TypeWalk() {
            @Override
            protected void dyn(RustType.Dyn dyn) {
                found[0] = true;
            }
        }.type(type);
        return found[0];
    }

    /** Notes the bounds that a function states of its own parameters. A macro's are told apart by no place. */
    private void own(Body body) {
        if (body.fn().file().expansion.isPresent()) {
            return;
        }
        FnItem item = body.fn().item();
        Scope scope = body.fn().file().scope(item.inner());
        List<Bound> all = new ArrayList<>();
        scope.generics().stream().map(GenericParam::bounds).forEach(all::addAll);
        scope.where().stream().map(WherePredicate::bounds).forEach(all::addAll);
        TypeWalk walk = new TypeWalk() {
            @Override
            protected void impl(RustType.Impl impl) {
                all.addAll(impl.bounds());
            }
        };
        item.params().forEach(p -> walk.type(p.type()));
        all.forEach(b -> owners.put(body.fn().file().useSpan(b.region()), body));
    }

    /** What a function is given and does not box itself counts where it counts for one of those that it passes it to. */
    private void follow(List<Body> bodies) {
        Map<String, List<Body>> callers = new HashMap<>();
        bodies.forEach(b -> b.passes()
                .forEach(
                        p -> callers.computeIfAbsent(p, _ -> new ArrayList<>(1)).add(b)));
        Deque<Body> open = new ArrayDeque<>();
        for (Body body : bodies) {
            boolean unknown = body.stub() || (!body.boxes() && body.passes().isEmpty());
            Set<TraitNode> now = unknown ? body.fn().traits() : body.calls();
            if (body.counts().addAll(now)) {
                open.addLast(body);
            }
            body.calls().stream().filter(t -> !implementing(body.fn(), t)).forEach(called::add);
        }
        while (!open.isEmpty()) {
            Body body = open.removeFirst();
            for (String key : body.fn().keys()) {
                for (Body caller : callers.getOrDefault(key, List.of())) {
                    Set<TraitNode> news = new HashSet<>(body.counts());
                    news.retainAll(caller.fn().traits());
                    if (caller.counts().addAll(news)) {
                        open.addLast(caller);
                    }
                }
            }
        }
    }

    /** Whether a function forwards the trait that its impl is of. */
    private boolean implementing(GenericFn fn, TraitNode trait) {
        return fn.impl().stream()
                .flatMap(i -> i.trait().stream()
                        .flatMap(t ->
                                traits.resolver().resolve(fn.file(), i.scope(), t.path(), Namespace.TYPE).stream()))
                .anyMatch(h -> h.def() instanceof Def.OfTrait of && of.node() == trait);
    }

    /** Whether nothing is called through a bound. */
    public boolean has(StaticUse use) {
        TraitNode node = byId.get(use.trait());
        if (node == null) {
            return false;
        }
        Body owner = owners.get(use.place().span());
        return owner == null
                ? boxed.contains(node) && !called.contains(node)
                : !owner.counts().contains(node);
    }
}
