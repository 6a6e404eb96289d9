package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * An impl block.
 *
 * @param scope where it stands
 * @param inner its own scope: generics, where clause, {@code Self}
 * @param trait the trait; empty for an inherent impl, else one
 * @param negative {@code impl !Trait for T}
 * @param calls whether macro calls stand among its items
 * @param cfg what must hold, enclosing scopes included
 * @param region the word {@code impl}
 */
public record ImplItem(
        int scope,
        int inner,
        List<Bound.Trait> trait,
        boolean negative,
        RustType self,
        List<FnItem> methods,
        List<TraitItem.AssociatedType> types,
        boolean calls,
        List<Attribute> attributes,
        Cfg cfg,
        Region region) {

    public ImplItem {
        trait = List.copyOf(trait);
        methods = List.copyOf(methods);
        types = List.copyOf(types);
        attributes = List.copyOf(attributes);
    }
}
