package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Macros;
import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.MacroItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.InertAttributes;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gathers the functions that can be on a way from an async method of a trait back to it: by name they call such a method, or something that
 * does. No other body is read.
 */
public final class CallNodes {

    /** A helper that calls a helper, and so on: longer ways are not followed. */
    private static final int LONGEST = 4;

    private final Traits traits;
    private final AttributeMacros attributes;
    private final Interest interest;
    private final Collection<TraitNode> nodes;
    private final Set<String> names = new HashSet<>();
    /** The macros of the workspace that may write a call of one of them. */
    private WordSet macros = new WordSet(Set.of());

    public CallNodes(Traits traits, AttributeMacros attributes, Interest interest, Collection<TraitNode> nodes) {
        this.traits = traits;
        this.attributes = attributes;
        this.interest = interest;
        this.nodes = nodes;
    }

    /** A function that is of no trait, in the block of a type or in none. */
    private record Helper(SourceUnit file, Optional<ImplItem> impl, FnItem item) {}

    CallIndex in(List<CrateUnit> crates, Generics generics) {
        CallIndex index = new CallIndex(generics);
        nodes.stream()
                .filter(n -> n.interesting)
                .forEach(n -> n.item().methods().stream().filter(this::isOpaque).forEach(m -> names.add(m.name())));
        if (names.isEmpty()) {
            return index;
        }
        List<SourceUnit> files = crates.stream().flatMap(c -> c.files.stream()).toList();
        List<Writer> writers = writers(files);
        helpers(files, writers).forEach(h -> add(h, index));
        macros(writers, index);
        WordSet words = new WordSet(names);
        macros = new WordSet(index.macros());
        nodes.stream().filter(n -> n.interesting).forEach(n -> defaults(n, words, index));
        files.forEach(f -> f.outline.impls().forEach(i -> impl(f, i, words, index)));
        return index;
    }

    /**
     * A macro of the workspace.
     *
     * @param used the hashes of words that it writes as methods, or behind a {@code ::}
     */
    private record Writer(String name, Set<Integer> used) {}

    private static List<Writer> writers(List<SourceUnit> files) {
        List<Writer> found = new ArrayList<>();
        for (SourceUnit file : files) {
            for (MacroItem macro : file.outline.macros()) {
                Set<Integer> used = new HashSet<>();
                macro.arms().forEach(arm -> Bodies.used(arm.transcriber(), used::add));
                if (!used.isEmpty()) {
                    found.add(new Writer(macro.name(), used));
                }
            }
        }
        return found;
    }

    /** Those that write calls of something that may lead on. */
    private WordSet leading(List<Writer> writers) {
        Set<Integer> hashes = names.stream().map(String::hashCode).collect(Collectors.toSet());
        return new WordSet(writers.stream()
                .filter(w -> !Collections.disjoint(w.used(), hashes))
                .map(Writer::name)
                .toList());
    }

    /** Notes what of it each of them writes calls of. */
    private void macros(List<Writer> writers, CallIndex index) {
        Map<Integer, List<String>> byHash = names.stream().collect(Collectors.groupingBy(String::hashCode));
        for (Writer writer : writers) {
            for (int hash : writer.used()) {
                List<String> calls = byHash.get(hash);
                if (calls != null) {
                    index.macro(writer.name(), calls);
                }
            }
        }
    }

    private boolean isOpaque(FnItem method) {
        return method.isAsync() || method.returns() instanceof RustType.Impl;
    }

    /** Those that may lead to a method of a trait, the nearest first; their names join what calls may lead to. */
    private List<Helper> helpers(List<SourceUnit> files, List<Writer> writers) {
        List<Helper> open = asyncs(files);
        List<Helper> found = new ArrayList<>();
        for (int i = 0; i < LONGEST; i++) {
            WordSet words = new WordSet(names);
            macros = leading(writers);
            Map<Boolean, List<Helper>> halves =
                    open.stream().collect(Collectors.partitioningBy(h -> leadsOn(h.item(), words)));
            List<Helper> more = halves.getOrDefault(true, List.of());
            if (more.isEmpty()) {
                return found;
            }
            found.addAll(more);
            open = halves.getOrDefault(false, List.of());
            more.forEach(h -> names.add(h.item().name()));
        }
        return found;
    }

    private static List<Helper> asyncs(List<SourceUnit> files) {
        List<Helper> found = new ArrayList<>();
        for (SourceUnit file : files) {
            file.outline.functions().stream()
                    .filter(f -> f.isAsync() && file.live(f.scope()))
                    .forEach(f -> found.add(new Helper(file, Optional.empty(), f)));
            for (ImplItem impl : file.outline.impls()) {
                if (impl.trait().isEmpty() && file.live(impl.scope())) {
                    impl.methods().stream()
                            .filter(FnItem::isAsync)
                            .forEach(m -> found.add(new Helper(file, Optional.of(impl), m)));
                }
            }
        }
        return found;
    }

    private void add(Helper helper, CallIndex index) {
        boolean plain = plain(helper.file(), helper.item());
        if (helper.impl().isEmpty()) {
            index.add(CallIndex.free(helper.file(), helper.item(), plain));
            return;
        }
        ImplItem impl = helper.impl().get();
        index.add(
                new CallNode(
                        helper.file(),
                        helper.item(),
                        helper.impl(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Macros.NONE,
                        plain && !mayRewrite(impl)),
                impl.inner(),
                impl);
    }

    /** Whether a body calls one of them, or a macro that may write such a call. */
    private boolean leadsOn(FnItem method, WordSet words) {
        return traits.bodies().mayCall(method, words)
                || (!macros.isEmpty() && traits.bodies().mayName(method, macros));
    }

    private void defaults(TraitNode node, WordSet words, CallIndex index) {
        for (FnItem method : node.item().methods()) {
            if (isOpaque(method) && method.hasBody() && leadsOn(method, words)) {
                index.add(
                        new CallNode(
                                node.file(),
                                method,
                                Optional.empty(),
                                Optional.of(node),
                                Optional.of(method),
                                false,
                                Macros.NONE,
                                plain(node.file(), method) && !node.macros.obscured() && notGeneric(node)),
                        node);
            }
        }
    }

    private static boolean notGeneric(TraitNode node) {
        return !CallIndex.takesTypes(node.file(), node.item().inner());
    }

    private void impl(SourceUnit file, ImplItem impl, WordSet words, CallIndex index) {
        if (impl.trait().isEmpty()) {
            own(file, impl, index);
            return;
        }
        Bound.Trait bound = impl.trait().getFirst();
        if (impl.negative()
                || !file.live(impl.scope())
                || !interest.mayMean(bound.path().last())) {
            return;
        }
        List<Hit> hits = traits.resolver().resolve(file, impl.scope(), bound.path(), Namespace.TYPE);
        Macros macros = attributes.of(file, impl.scope(), impl.attributes());
        for (Hit hit : hits) {
            if (hit.def() instanceof Def.OfTrait trait && trait.node().interesting) {
                methods(file, impl, trait, macros, words, index);
            }
        }
    }

    private static void own(SourceUnit file, ImplItem impl, CallIndex index) {
        impl.methods().stream()
                .filter(m -> !m.isAsync() || index.of(m).isEmpty())
                .forEach(m -> index.hasOwn(file, impl.inner(), impl.self(), m));
        if (impl.calls() || mayRewrite(impl)) {
            index.hasOwn(file, impl.inner(), impl.self(), "");
        }
    }

    /** Whether a macro may stand on it. */
    private static boolean mayRewrite(ImplItem impl) {
        return impl.attributes().stream()
                .anyMatch(a ->
                        !InertAttributes.inert(a.path().segments().getFirst().name()));
    }

    private void methods(
            SourceUnit file, ImplItem impl, Def.OfTrait trait, Macros macros, WordSet words, CallIndex index) {
        TraitNode node = trait.node();
        for (FnItem method : impl.methods()) {
            Optional<FnItem> declared = node.item().methods().stream()
                    .filter(d -> d.name().equals(method.name()))
                    .findFirst();
            if (!isOpaque(method) || saysSend(file, method)) {
                continue;
            }
            if (!leadsOn(method, words)) {
                index.ends(file, impl, method);
                continue;
            }
            boolean plain = plain(file, method) && !macros.obscured() && !node.macros.obscured() && notGeneric(node);
            index.add(
                    new CallNode(
                            file,
                            method,
                            Optional.of(impl),
                            Optional.of(node),
                            declared,
                            !trait.variant().isEmpty(),
                            macros,
                            plain),
                    impl.inner(),
                    impl);
        }
    }

    /** Whether its type says by itself that it is {@code Send}, so that nobody has to look. */
    private boolean saysSend(SourceUnit file, FnItem method) {
        return method.returns() instanceof RustType.Impl impl
                && !method.isAsync()
                && traits.anyNames(file, method.inner(), impl.bounds(), "Send");
    }

    private boolean plain(SourceUnit file, FnItem function) {
        return function.attributes().isEmpty()
                || attributes
                        .of(file, function.scope(), function.attributes())
                        .uses()
                        .isEmpty();
    }
}
