package dev.magistrait.resolve.flow;

import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.names.Def;
import java.util.List;
import java.util.Map;

/** Tells what type parameters stand for from the values that are given for types in which they stand. */
final class Unifier {

    private final Types types;

    Unifier(Types types) {
        this.types = types;
    }

    /** Finds what the parameters in a type stand for where a value of another type is given for it. */
    void unify(Known declared, Known given, Map<String, Known> into) {
        unify(declared, given, into, 0);
    }

    private void unify(Known declared, Known given, Map<String, Known> into, int depth) {
        if (depth > Types.DEEPEST) {
            return;
        }
        Known want = strip(declared);
        if (want.type() instanceof RustType.Impl impl) {
            into.putIfAbsent(Types.name(impl), given);
            return;
        }
        if (!(want.type() instanceof RustType.Named named)) {
            return;
        }
        if (types.head(want, named.path()).orElse(null) instanceof Def.OfParam
                && named.path().segments().size() == 1) {
            into.putIfAbsent(named.path().last(), strip(given));
            return;
        }
        Known have =
                want.type() instanceof RustType.Named n && Types.points(n.path().last())
                        ? strip(types.normal(given))
                        : types.peel(given);
        List<RustType> wanted = named.path().segments().getLast().arguments();
        List<RustType> had = have.type() instanceof RustType.Named other
                        && other.path().last().equals(named.path().last())
                ? other.path().segments().getLast().arguments()
                : List.of();
        for (int i = 0; i < Math.min(wanted.size(), had.size()); i++) {
            unify(want.with(wanted.get(i)), have.with(had.get(i)), into, depth + 1);
        }
        if (had.isEmpty() && wanted.size() == 1 && Types.points(named.path().last())) {
            unify(want.with(wanted.getFirst()), given, into, depth + 1);
        }
    }

    /** Without references. */
    private static Known strip(Known type) {
        Known at = type;
        for (int i = 0; i < Types.DEEPEST && at.type() instanceof RustType.Reference reference; i++) {
            at = at.with(reference.target());
        }
        return at;
    }
}
