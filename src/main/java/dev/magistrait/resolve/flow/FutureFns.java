package dev.magistrait.resolve.flow;

import dev.magistrait.fact.Macros;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.flow.FutureFn.Promise;
import dev.magistrait.resolve.names.AttributeMacros;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Bodies;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.resolve.types.WordSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The functions of a workspace in which types are left open that can have traits of interest. */
final class FutureFns {

    private final Traits traits;
    private final AttributeMacros attributes;
    private final GenericTraits open;
    private final Map<TraitItem, TraitNode> nodes = new IdentityHashMap<>();
    private final Set<TraitNode> opaque = new LinkedHashSet<>();
    private final Set<String> opaquely = new HashSet<>();
    private final List<FutureFn> found = new ArrayList<>();

    FutureFns(Traits traits, AttributeMacros attributes, GenericTraits open, Collection<TraitNode> nodes) {
        this.traits = traits;
        this.attributes = attributes;
        this.open = open;
        nodes.forEach(n -> n.instances.forEach(i -> this.nodes.put(i.item(), n)));
    }

    Collection<FutureFn> in(List<CrateUnit> crates) {
        crates.forEach(c -> c.files.forEach(this::opaque));
        WordSet words = new WordSet(opaquely);
        crates.forEach(c -> c.files.forEach(f -> functions(f, words)));
        return found;
    }

    /** Functions that return {@code impl Trait}: those that call them leave a type open too. */
    private void opaque(SourceUnit file) {
        file.outline.functions().forEach(f -> opaque(file, f));
        file.outline.impls().forEach(i -> i.methods().forEach(m -> opaque(file, m)));
    }

    private void opaque(SourceUnit file, FnItem function) {
        Set<TraitNode> returned = open.returned(file, function);
        if (!returned.isEmpty()) {
            opaque.addAll(returned);
            opaquely.add(function.name());
        }
    }

    private void functions(SourceUnit file, WordSet opaquely) {
        for (FnItem function : file.outline.functions()) {
            add(file, function, Optional.empty(), List.of(), opaquely, new Promise.None());
        }
        for (TraitItem trait : file.outline.traits()) {
            TraitNode node = nodes.get(trait);
            for (FnItem method : trait.methods()) {
                if (node != null && method.hasBody()) {
                    add(file, method, Optional.empty(), List.of(node), opaquely, promise(node, method.name(), false));
                }
            }
        }
        for (ImplItem impl : file.outline.impls()) {
            for (FnItem method : impl.methods()) {
                add(file, method, Optional.of(impl), List.of(), opaquely, new Promise.None());
            }
        }
    }

    private void add(
            SourceUnit file,
            FnItem function,
            Optional<ImplItem> impl,
            List<TraitNode> in,
            WordSet opaquely,
            Promise promise) {
        if (file.dead(function.scope())) {
            return;
        }
        Set<TraitNode> all =
                file.seesGenerics(function.inner()) || !function.params().isEmpty()
                        ? new LinkedHashSet<>(open.of(file, function, in))
                        : new LinkedHashSet<>();
        if (!opaque.isEmpty() && Bodies.mayName(function, opaquely)) {
            all.addAll(opaque);
        }
        if (!all.isEmpty()) {
            Promise own = impl.filter(i -> !i.trait().isEmpty())
                    .map(i -> promise(file, i, function))
                    .orElse(promise);
            found.add(new FutureFn(file, function, impl, all, own));
        }
    }

    private Promise promise(SourceUnit file, ImplItem impl, FnItem method) {
        Macros macros = attributes.of(file, impl.scope(), impl.attributes());
        if (macros.boxes() && macros.boxesLocallyOnly()) {
            return method.isAsync() ? new Promise.Erased() : new Promise.None();
        }
        for (Hit hit : traits.resolver()
                .resolve(file, impl.scope(), impl.trait().getFirst().path(), Namespace.TYPE)) {
            if (hit.def() instanceof Def.OfTrait of) {
                return promise(of.node(), method.name(), !of.variant().isEmpty());
            }
        }
        String name = impl.trait().getFirst().path().last() + "::" + method.name();
        return method.isAsync() ? new Promise.OfSend(Optional.empty(), name) : new Promise.None();
    }

    private Promise promise(TraitNode node, String method, boolean variant) {
        boolean boxed = node.macros.boxes() && !node.macros.boxesLocallyOnly();
        boolean made = node.makesSend && (variant || node.variant.isEmpty());
        boolean written = node.item().methods().stream()
                .filter(m -> m.name().equals(method) && m.returns() instanceof RustType.Impl)
                .anyMatch(m -> traits.anyNames(node.file(), m.inner(), ((RustType.Impl) m.returns()).bounds(), "Send"));
        if (node.macros.boxesLocallyOnly()) {
            return new Promise.Erased();
        }
        return boxed || made || written
                ? new Promise.OfSend(Optional.of(node), node.id.name() + "::" + method)
                : new Promise.None();
    }
}
