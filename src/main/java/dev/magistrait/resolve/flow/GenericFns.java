package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.CrateUnit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The functions of a workspace in which types are left open that can have traits of interest. */
final class GenericFns {

    private final GenericTraits open;
    private final IdentityHashMap<TraitItem, TraitNode> nodes = new IdentityHashMap<>();
    private final List<GenericFn> found = new ArrayList<>();

    private GenericFns(GenericTraits open, Collection<TraitNode> nodes) {
        this.open = open;
        nodes.forEach(n -> n.instances.forEach(i -> this.nodes.put(i.item(), n)));
    }

    /** @param nodes all traits */
    static Collection<GenericFn> in(List<CrateUnit> crates, GenericTraits open, Collection<TraitNode> nodes) {
        GenericFns functions = new GenericFns(open, nodes);
        crates.forEach(c -> c.files.forEach(functions::read));
        return functions.found;
    }

    private void read(SourceUnit file) {
        for (FnItem function : file.outline.functions()) {
            add(file, function, Optional.empty(), List.of());
        }
        for (TraitItem trait : file.outline.traits()) {
            List<TraitNode> in =
                    Optional.ofNullable(nodes.get(trait)).map(List::of).orElse(List.of());
            trait.methods().stream().filter(FnItem::hasBody).forEach(m -> add(file, m, Optional.empty(), in));
        }
        for (ImplItem impl : file.outline.impls()) {
            impl.methods().forEach(m -> add(file, m, Optional.of(impl), List.of()));
        }
    }

    private void add(SourceUnit file, FnItem function, Optional<ImplItem> impl, List<TraitNode> in) {
        boolean may = file.seesGenerics(function.inner()) || !function.params().isEmpty();
        if (!may || file.dead(function.scope())) {
            return;
        }
        Set<TraitNode> traits = open.of(file, function, in);
        if (!traits.isEmpty()) {
            found.add(new GenericFn(file, function, impl, traits));
        }
    }
}
