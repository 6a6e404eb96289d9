package dev.magistrait.resolve.uses;

import dev.magistrait.fact.Hindrance;
import dev.magistrait.fact.Macros;
import dev.magistrait.fact.Obstacle.Kind;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.ImplItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.names.TraitNode;
import dev.magistrait.resolve.types.TypeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What in an impl's header and signatures stands in the way of another form of its trait. */
final class ImplObstacles {

    /** Types that an impl can be written for wherever it can be written for what they hold. */
    private static final Set<String> FUNDAMENTAL = Set.of("Box", "Pin");

    private ImplObstacles() {}

    /** @param macros on the impl */
    static List<Hindrance> of(SourceUnit file, ImplItem impl, TraitNode node, Macros macros, Resolver resolver) {
        List<Hindrance> found = new ArrayList<>();
        if (isOfAny(file, impl, impl.self())) {
            found.add(new Hindrance(
                    node.id, Kind.BLANKET, TypeText.of(impl.self()), file.place(impl.cfg(), impl.region())));
        }
        for (FnItem method : impl.methods()) {
            if (!method.isAsync() || !macros.boxes()) {
                continue;
            }
            if (SignatureNames.in(file, method)) {
                found.add(hindrance(file, node, Kind.NAMED_LIFETIME, method));
            }
            if (SignatureNames.hides(file, method, resolver)) {
                found.add(hindrance(file, node, Kind.HIDDEN_LIFETIME, method));
            }
        }
        return found;
    }

    private static Hindrance hindrance(SourceUnit file, TraitNode node, Kind kind, FnItem method) {
        return new Hindrance(node.id, kind, method.name(), file.place(method.cfg(), method.region()));
    }

    /** {@code impl<T> Trait for T}, {@code &T} or {@code Box<T>}: other crates could have a variant of the trait for those. */
    private static boolean isOfAny(SourceUnit file, ImplItem impl, RustType type) {
        RustType at = type;
        while (true) {
            if (at instanceof RustType.Reference reference) {
                at = reference.target();
            } else if (at instanceof RustType.Named named
                    && FUNDAMENTAL.contains(named.path().last())
                    && named.path().segments().getLast().arguments().size() == 1) {
                at = named.path().segments().getLast().arguments().getFirst();
            } else {
                return isParameter(file, impl, at);
            }
        }
    }

    private static boolean isParameter(SourceUnit file, ImplItem impl, RustType type) {
        return file.scope(impl.inner()).generics().stream()
                .anyMatch(g -> g.kind() == GenericParam.Kind.TYPE && type.isPath(g.name()));
    }
}
