package dev.magistrait.resolve.flow;

import dev.magistrait.fact.OpenSite;
import dev.magistrait.fact.TraitMethod.Shape;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.FutureFn.Promise;
import dev.magistrait.resolve.flow.Way.From;
import dev.magistrait.resolve.flow.Way.To;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Methods;
import dev.magistrait.resolve.types.ReturnBounds;
import dev.magistrait.resolve.types.Supertraits;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.resolve.types.WordSet;
import dev.magistrait.source.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds places where the future of a trait's method, called on a generic receiver, goes a way that is not understood, of traits whose futures are
 * promised to be {@code Send}. What functions give back goes on to their callers. A caller that leaves no type open is not asked: the compiler
 * sees through to the implementor's own future.
 */
public final class OpenSites {

    private final Traits traits;
    private final Generics generics;
    private final Methods methods;
    private final ReturnBounds returns;
    private final AttributeMacros attributes;

    public OpenSites(Traits traits, Supertraits supertraits, Methods methods, AttributeMacros attributes) {
        this.traits = traits;
        this.generics = new Generics(traits, supertraits);
        this.methods = methods;
        this.returns = new ReturnBounds(traits);
        this.attributes = attributes;
    }

    /** A trait's method whose future is meant. */
    private record Future(TraitNode trait, String method) {}

    /** What one function does with what it is given: where it goes on to, and where it is lost. */
    private record Step(FutureFn fn, boolean result, List<To.Unknown> lost) {}

    private record News(String key, Future future) {}

    public List<OpenSite> in(List<CrateUnit> crates, Renames renames, Collection<TraitNode> nodes) {
        Set<TraitNode> asked = new LinkedHashSet<>();
        nodes.stream().filter(n -> n.interesting && promises(n)).forEach(asked::add);
        if (asked.isEmpty()) {
            return List.of();
        }
        GenericTraits open = new GenericTraits(traits.resolver(), renames, nodes, asked);
        Collection<FutureFn> functions = new FutureFns(traits, attributes, open, nodes).in(crates);
        MakerNames names = new MakerNames(asked, this::givesFuture, crates);
        names.enter(functions, renames);
        return solve(functions, names);
    }

    /** Whether some future of the trait is {@code Send} by promise. */
    private boolean promises(TraitNode node) {
        return (node.macros.boxes() && !node.macros.boxesLocallyOnly())
                || node.macros.makes()
                || node.item().methods().stream()
                        .anyMatch(m -> methods.fact(node, m).send());
    }

    private boolean givesFuture(TraitNode node, FnItem method) {
        Shape shape = methods.shape(node.file(), method);
        return shape == Shape.ASYNC_FN || shape == Shape.IMPL_FUTURE;
    }

    private List<OpenSite> solve(Collection<FutureFn> functions, MakerNames names) {
        WordSet words = names.words();
        Map<From, List<Step>> steps = new LinkedHashMap<>();
        for (FutureFn fn : functions) {
            if (Bodies.mayName(fn.item(), words)) {
                read(fn, names).forEach((from, step) ->
                        steps.computeIfAbsent(from, _ -> new ArrayList<>(1)).add(step));
            }
        }
        return new Telling(steps, returns).sites();
    }

    private Map<From, Step> read(FutureFn fn, MakerNames names) {
        Locals locals = new Locals(generics, fn.file(), fn.item(), fn.impl());
        Makers makers = new Makers(names, fn.traits(), generics, locals, fn.self());
        Passing passing = new Passing(traits, locals, makers);
        return ends(fn, Ways.of(locals, makers, passing, returned(fn)));
    }

    /** Where what a function gives back goes. */
    private To returned(FutureFn fn) {
        FnItem item = fn.item();
        if (fn.promise() instanceof Promise.Erased) {
            return new To.Nowhere();
        }
        if (item.isAsync()) {
            return new To.Result();
        }
        RustType type = item.returns();
        boolean opaque = type instanceof RustType.Impl impl
                && !traits.anyNames(fn.file(), item.inner(), impl.bounds(), "Send");
        boolean erased = traits.boxedFuture(fn.file(), item.inner(), type) && withoutSend(type);
        if (type.equals(RustType.Tuple.UNIT) || erased) {
            return new To.Nowhere();
        }
        return opaque
                ? new To.Result()
                : new To.Unknown("is given back as a value of another type", item.returnRegion());
    }

    /** {@code Pin<Box<dyn Future>>} as it stands, with no alias in it. */
    private static boolean withoutSend(RustType type) {
        boolean[] found = {false, true};
        new TypeWalk() {
            @Override
            protected void dyn(RustType.Dyn dyn) {
                found[0] = true;
                found[1] &= dyn.bounds().stream().noneMatch(b -> b.names("Send"));
            }
        }.type(type);
        boolean local = type instanceof RustType.Named named && named.path().last().equals("LocalBoxFuture");
        return local || (found[0] && found[1]);
    }

    /** Follows what goes through variables: for each maker, whether it comes to be the result, and where it is lost. */
    private static Map<From, Step> ends(FutureFn fn, List<Way> ways) {
        Map<From, List<To>> next = new LinkedHashMap<>();
        ways.forEach(w -> next.computeIfAbsent(w.from(), _ -> new ArrayList<>(1)).add(w.to()));
        Map<From, Step> found = new LinkedHashMap<>();
        for (From from : next.keySet()) {
            if (!(from instanceof To.Variable)) {
                found.put(from, end(fn, from, next));
            }
        }
        return found;
    }

    private static Step end(FutureFn fn, From from, Map<From, List<To>> next) {
        Set<From> seen = new HashSet<>(Set.of(from));
        Deque<From> open = new ArrayDeque<>(seen);
        Map<Region, To.Unknown> lost = new LinkedHashMap<>();
        boolean result = false;
        while (!open.isEmpty()) {
            for (To to : next.getOrDefault(open.removeFirst(), List.of())) {
                switch (to) {
                    case To.Result _ -> result = true;
                    case To.Unknown unknown -> lost.putIfAbsent(unknown.region(), unknown);
                    case To.Variable variable -> {
                        if (seen.add(variable)) {
                            open.addLast(variable);
                        }
                    }
                    case To.Nowhere _ -> {
                        // asks for nothing
                    }
                }
            }
        }
        return new Step(fn, result, List.copyOf(lost.values()));
    }

    /** Tells functions what they are given, until nobody learns anything new. */
    private static final class Telling {

        /** So much is told of one name; of more, it is only said that it is much. */
        private static final int MOST = 256;

        private final Map<From, List<Step>> steps;
        private final ReturnBounds returns;
        private final Map<String, Set<Future>> told = new HashMap<>();
        private final Deque<News> news = new ArrayDeque<>();
        private final Map<OpenSite, OpenSite> found = new TreeMap<>(Comparator.comparing(OpenSite::trait)
                .thenComparing(OpenSite::method)
                .thenComparing(OpenSite::place)
                .thenComparing(OpenSite::why));

        Telling(Map<From, List<Step>> steps, ReturnBounds returns) {
            this.steps = steps;
            this.returns = returns;
        }

        List<OpenSite> sites() {
            steps.forEach((from, all) -> {
                if (from instanceof From.Method method) {
                    all.forEach(s -> tell(s, new Future(method.trait(), method.name())));
                }
            });
            while (!news.isEmpty()) {
                News next = news.removeFirst();
                steps.getOrDefault(new From.Function(next.key()), List.of()).stream()
                        .filter(s -> s.fn().traits().contains(next.future().trait()))
                        .forEach(s -> tell(s, next.future()));
            }
            return List.copyOf(found.keySet());
        }

        private void tell(Step step, Future future) {
            if (returns.declareSend(step.fn().file(), step.fn().item(), future.method())) {
                return;
            }
            step.lost().forEach(l -> add(step.fn(), future, l.why(), l.region()));
            if (!step.result()) {
                return;
            }
            if (step.fn().promise() instanceof Promise.OfSend promise
                    && !promise.by().equals(Optional.of(future.trait()))) {
                add(step.fn(), future, "is part of what `" + promise.name() + "` promises to be `Send`",
                        step.fn().item().region());
            }
            for (String key : step.fn().keys()) {
                Set<Future> known = told.computeIfAbsent(key, _ -> new HashSet<>());
                if (known.size() < MOST && known.add(future)) {
                    news.addLast(new News(key, future));
                }
            }
        }

        private void add(FutureFn fn, Future future, String why, Region region) {
            OpenSite site = new OpenSite(
                    future.trait().id, future.method(), why, fn.file().usePlace(fn.item().cfg(), region));
            found.put(site, site);
        }
    }
}
