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

    /** Associated types have no stable defaults (E0658), and no name for the type of a parameter that is {@code impl Trait}. */
    private static String unnamed(FnItem method) {
        if (method.hasBody()) {
            return "the method has a default body";
        }
        return method.params().stream().anyMatch(p -> Methods.countImpl(p.type()) > 0)
                ? "the type of an `impl Trait` parameter has no name"
                : "";
    }
}
