package dev.magistrait.resolve.types;

import dev.magistrait.fact.OpaqueReturn;
import dev.magistrait.fact.TraitMethod;
import dev.magistrait.outline.FnItem;
import dev.magistrait.resolve.names.TraitNode;
import java.util.List;

/** Facts on methods that give values of a type that each impl chooses. */
public final class OpaqueReturns {

    private OpaqueReturns() {}

    /** None for a method whose only opaque type is its future. */
    public static List<OpaqueReturn> of(TraitNode node, FnItem method, TraitMethod fact) {
        if (fact.shape() != TraitMethod.Shape.IMPL_TRAIT && !fact.opaqueInside()) {
            return List.of();
        }
        return List.of(new OpaqueReturn(
                node.id, method.name(), unnamed(method), node.file().place(method.cfg(), method.returnRegion())));
    }

    /** There is no name for the type of a parameter that is {@code impl Trait}. A default body can go to where the type is given. */
    private static String unnamed(FnItem method) {
        return method.params().stream().anyMatch(p -> Methods.countImpl(p.type()) > 0)
                ? "the type of an `impl Trait` parameter has no name"
                : "";
    }
}
