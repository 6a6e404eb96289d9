package dev.magistrait.outline;

import dev.magistrait.rust.Cfg;
import dev.magistrait.rust.Visibility;
import dev.magistrait.source.Region;
import java.util.List;

/**
 * A trait item.
 *
 * @param scope where it stands
 * @param inner its own scope: generics, where clause
 * @param isUnsafe {@code unsafe trait}
 * @param supertraits behind the colon; {@code where Self: P} stands in the scope's predicates
 * @param constants names of associated constants
 * @param calls whether macro calls stand among its items, so that it may have more of them
 * @param cfg what must hold, enclosing scopes included
 * @param region its name
 */
public record TraitItem(
        int scope,
        int inner,
        String name,
        Visibility visibility,
        boolean isUnsafe,
        List<Bound> supertraits,
        List<FnItem> methods,
        List<AssociatedType> types,
        List<String> constants,
        boolean calls,
        List<Attribute> attributes,
        Docs docs,
        Cfg cfg,
        Region region) {

    /**
     * An associated type of a trait or impl.
     *
     * @param inner its own scope when it is generic (a GAT), else the trait's
     * @param type its default, or what an impl gives it; empty or one
     */
    public record AssociatedType(
            String name,
            int inner,
            boolean generic,
            boolean selfSized,
            List<Bound> bounds,
            List<RustType> type,
            Cfg cfg) {
        public AssociatedType {
            bounds = List.copyOf(bounds);
            type = List.copyOf(type);
        }
    }

    public TraitItem {
        supertraits = List.copyOf(supertraits);
        methods = List.copyOf(methods);
        types = List.copyOf(types);
        constants = List.copyOf(constants);
        attributes = List.copyOf(attributes);
    }
}
