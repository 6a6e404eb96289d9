package dev.magistrait.resolve.types;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.Scope;
import dev.magistrait.outline.WherePredicate;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.resolve.names.SourceUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Parameters of the workspace's functions that are bounded by {@code Send}. */
public final class SendParameters {

    private final Traits traits;
    private final IdentityHashMap<FnItem, Map<String, List<Bound>>> known = new IdentityHashMap<>();

    public SendParameters(Traits traits) {
        this.traits = traits;
    }

    /** Whether some parameter asks its argument to be a {@code Send} future. */
    public boolean askForSend(SourceUnit file, FnItem function) {
        Placed<FnItem> placed = new Placed<>(file, function);
        return function.params().stream().anyMatch(p -> askForSend(placed, p.type()));
    }

    /** Whether a parameter of that type asks its argument to be a {@code Send} future. */
    public boolean askForSend(Placed<FnItem> fn, RustType type) {
        int scope = fn.item().inner();
        if (type instanceof RustType.Impl impl) {
            return isSendFuture(fn.file(), scope, impl.bounds());
        }
        return type instanceof RustType.Named named
                && type.isPath(named.path().last())
                && isSendFuture(
                        fn.file(), scope, bounds(fn).getOrDefault(named.path().last(), List.of()));
    }

    /** What bounds the type parameters of a function, by their names. */
    private Map<String, List<Bound>> bounds(Placed<FnItem> fn) {
        return known.computeIfAbsent(
                fn.item(), _ -> bounds(fn.file().scope(fn.item().inner())));
    }

    private static Map<String, List<Bound>> bounds(Scope scope) {
        Map<String, List<Bound>> found = new HashMap<>();
        for (GenericParam param : scope.generics()) {
            found.computeIfAbsent(param.name(), _ -> new ArrayList<>()).addAll(param.bounds());
        }
        for (WherePredicate predicate : scope.where()) {
            if (predicate.subject() instanceof RustType.Named subject
                    && found.get(subject.path().last()) instanceof List<Bound> bounds) {
                bounds.addAll(predicate.bounds());
            }
        }
        return found;
    }

    public boolean isSendFuture(SourceUnit file, int scope, List<Bound> bounds) {
        return traits.anyNames(file, scope, bounds, "Send") && traits.anyNames(file, scope, bounds, "Future");
    }
}
