package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Resolver;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.List;

/** Which bounds make a type {@code Send} or {@code Sync}, as far as that can be told. */
final class BoundAutos {

    private final BoundKeys keys;

    BoundAutos(Resolver resolver) {
        this.keys = new BoundKeys(resolver);
    }

    /** Whether some bound in scope says so of the parameter, or may. */
    boolean give(Typed at, Def.OfParam param, AutoTraits.Auto auto) {
        if (give(at.file(), param.scope(), param.param().bounds(), auto)) {
            return true;
        }
        for (int scope = at.scope(); scope >= 0; scope = at.file().scope(scope).parent()) {
            for (WherePredicate predicate : at.file().scope(scope).where()) {
                if (mayMean(predicate.subject(), param.param()) && give(at.file(), scope, predicate.bounds(), auto)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The parameter itself, {@code Self}, or a type that holds it; what it is associated with says nothing of it. */
    private static boolean mayMean(RustType subject, GenericParam param) {
        return !(subject instanceof RustType.Named named)
                || (named.path().segments().size() == 1
                        && (named.path().is(param.name())
                                || named.path().is("Self")
                                || Mentions.names(subject, param.name())));
    }

    /** Whether bounds make a type so, or may. */
    boolean give(SourceUnit file, int scope, List<Bound> bounds, AutoTraits.Auto auto) {
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                BoundKeys.Keys found = keys.of(file, scope, trait);
                if (found.open() || found.above().contains(auto.word())) {
                    return true;
                }
            }
        }
        return false;
    }
}
