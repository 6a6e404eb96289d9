package dev.magistrait.fact;

import dev.magistrait.source.Span;
import java.util.List;

/**
 * A feature that a package has. Gathered where a policy asks.
 *
 * @param byDefault whether {@code default} is it, or brings it by way of other features of the package
 * @param implicit whether an optional dependency makes it that no {@code dep:} names, so that {@code [features]} does not list it
 * @param enables what its list says, each as Cargo spells it: {@code other}, {@code dep:name}, {@code name/feature} or {@code name?/feature}
 * @param span its key in {@code [features]}, of an implicit one that of the dependency
 */
@Derived
public record DeclaredFeature(
        String crate, String name, boolean byDefault, boolean implicit, List<String> enables, Span span)
        implements Fact {

    public DeclaredFeature {
        enables = List.copyOf(enables);
    }
}
