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
import java.util.List;

/** Parameters of the workspace's functions that are bounded by {@code Send}. */
public final class SendParameters {

    private final Traits traits;

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
        Scope scope = fn.file().scope(fn.item().inner());
        int number = fn.item().inner();
        if (type instanceof RustType.Impl impl) {
            return isSendFuture(fn.file(), number, impl.bounds());
        }
        List<Bound> bounds = new ArrayList<>();
        for (GenericParam param : scope.generics()) {
            if (type.isPath(param.name())) {
                bounds.addAll(param.bounds());
            }
        }
        for (WherePredicate predicate : scope.where()) {
            if (!bounds.isEmpty() || scope.generics().stream().anyMatch(g -> type.isPath(g.name()))) {
                if (predicate.subject() instanceof RustType.Named subject
                        && type.isPath(subject.path().last())) {
                    bounds.addAll(predicate.bounds());
                }
            }
        }
        return isSendFuture(fn.file(), number, bounds);
    }

    public boolean isSendFuture(SourceUnit file, int scope, List<Bound> bounds) {
        return traits.anyNames(file, scope, bounds, "Send") && traits.anyNames(file, scope, bounds, "Future");
    }
}
