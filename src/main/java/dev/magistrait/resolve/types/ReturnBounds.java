package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.TypePath;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.List;

/**
 * Bounds by return type notation (RFC 3654): {@code T: Trait<method(..): Send>} and {@code where T::method(..): Send} declare for the code in
 * sight that the future of a method is {@code Send}.
 */
public final class ReturnBounds {

    private final Traits traits;

    public ReturnBounds(Traits traits) {
        this.traits = traits;
    }

    /** Whether a bound in sight of a function's body says so of a method of that name. */
    public boolean declareSend(SourceUnit file, FnItem function, String method) {
        for (int at = function.inner(); at >= 0; at = file.scope(at).parent()) {
            if (declareSend(file, at, method)) {
                return true;
            }
        }
        boolean[] found = new boolean[1];
        TypeWalk walk = new TypeWalk() {
            @Override
            protected void impl(RustType.Impl impl) {
                found[0] |= inBounds(file, function.inner(), impl.bounds(), method);
            }
        };
        function.params().forEach(p -> walk.type(p.type()));
        return found[0];
    }

    private boolean declareSend(SourceUnit file, int number, String method) {
        Scope scope = file.scope(number);
        for (GenericParam param : scope.generics()) {
            if (inBounds(file, number, param.bounds(), method)) {
                return true;
            }
        }
        for (WherePredicate predicate : scope.where()) {
            boolean ofMethod = predicate.subject() instanceof RustType.Named named && isCall(named.path(), method);
            if ((ofMethod && traits.anyNames(file, number, predicate.bounds(), "Send"))
                    || inBounds(file, number, predicate.bounds(), method)) {
                return true;
            }
        }
        return false;
    }

    /** {@code T::method(..)}: the parentheses are read as those of {@code Fn(…)}. */
    private static boolean isCall(TypePath path, String method) {
        TypePath.Segment last = path.segments().getLast();
        return path.segments().size() > 1
                && last.name().equals(method)
                && last.arguments().size() == 1
                && last.arguments().getFirst() instanceof RustType.Tuple;
    }

    private boolean inBounds(SourceUnit file, int scope, List<Bound> bounds, String method) {
        return bounds.stream()
                .filter(Bound.Trait.class::isInstance)
                .flatMap(b -> ((Bound.Trait) b).path().segments().getLast().bindings().stream())
                .anyMatch(b -> b.name().equals(method) && traits.anyNames(file, scope, b.bounds(), "Send"));
    }
}
