package dev.magistrait.resolve.uses;

import dev.magistrait.fact.DynUse;
import dev.magistrait.fact.MacroUse;
import dev.magistrait.fact.Place;
import dev.magistrait.resolve.names.TraitNode;
import java.util.List;

/** Trait objects that the attribute macros on a trait write. */
public final class MacroUses {

    private MacroUses() {}

    public static List<DynUse> of(TraitNode node) {
        return node.macros.usingAsDyn().stream().map(m -> use(node, m)).toList();
    }

    private static DynUse use(TraitNode node, MacroUse macro) {
        Place trait = node.file().place(node.item().cfg(), node.item().region());
        Place place = new Place(
                trait.crate(), trait.target(), trait.context(), trait.cfg().and(macro.condition()), macro.span());
        return new DynUse(node.id, node.id.path(), "attribute", "", place);
    }
}
