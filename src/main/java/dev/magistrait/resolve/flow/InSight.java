package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TraitItem;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.Namespace;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.Generics.Given;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The traits that the types have which callers of a function choose: what a receiver of unknown type in it may have. */
final class InSight {

    private final World world;
    private final Callee here;

    InSight(World world, Callee here) {
        this.world = world;
        this.here = here;
    }

    /** The traits of the workspace among some bounds. */
    static List<Given> ofBounds(World world, Known at, List<Bound> bounds) {
        List<Given> found = new ArrayList<>(1);
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait) {
                for (Hit hit : world.resolver().resolve(at.file(), at.scope(), trait.path(), Namespace.TYPE)) {
                    if (hit.def() instanceof Def.OfTrait of) {
                        found.add(new Given(of.node(), !of.variant().isEmpty()));
                    }
                }
            }
        }
        return found;
    }

    /** By the parameter that the types come from. */
    Map<String, List<Given>> read() {
        Map<String, List<Given>> found = new LinkedHashMap<>();
        SourceUnit unit = here.file();
        int inner = here.item().inner();
        int at = inner;
        while (true) {
            add(unit, inner, at, found);
            if (at > 0) {
                at = unit.scope(at).parent();
            } else if (unit.host().isPresent()) {
                inner = unit.hostScope();
                unit = unit.host().get();
                at = inner;
            } else {
                break;
            }
        }
        for (FnItem.Param param : here.item().params()) {
            if (param.type() instanceof RustType.Impl impl) {
                Known type = new Known(here.file(), here.item().inner(), impl);
                found.put(Types.name(impl), withAssociated(world.generics().given(type.typed())));
            }
        }
        return found;
    }

    private void add(SourceUnit unit, int inner, int at, Map<String, List<Given>> into) {
        Scope scope = unit.scope(at);
        for (GenericParam param : scope.generics()) {
            if (param.kind() == GenericParam.Kind.TYPE) {
                into.putIfAbsent(param.name(), given(unit, inner, param.name()));
            }
        }
        if (scope.kind() == Scope.Kind.TRAIT) {
            into.putIfAbsent("Self", given(unit, inner, "Self"));
        }
    }

    private List<Given> given(SourceUnit unit, int inner, String name) {
        return withAssociated(world.generics().given(new Typed(unit, inner, Types.of(name))));
    }

    private List<Given> withAssociated(List<Given> given) {
        Set<Given> found = new LinkedHashSet<>(given);
        for (Given one : given) {
            for (TraitNode node : world.generics().above(one.node())) {
                for (TraitItem.AssociatedType type : node.item().types()) {
                    found.addAll(
                            ofBounds(world, new Known(node.file(), type.inner(), RustType.Tuple.UNIT), type.bounds()));
                }
            }
        }
        return List.copyOf(found);
    }
}
