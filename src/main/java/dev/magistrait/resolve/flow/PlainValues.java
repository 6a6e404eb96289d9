package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values whose types are known for certain, and not by a guess at what a method gives. */
final class PlainValues {

    /** Methods that give the items of a collection of std. */
    private static final Set<String> ITEMS = Set.of("iter", "iter_mut", "into_iter", "drain");

    /** Types of std whose items are of their first argument's type. */
    private static final Set<String> COLLECTIONS =
            Set.of("Vec", "VecDeque", "LinkedList", "BTreeSet", "HashSet", "Option", "BinaryHeap");

    private final FnItem function;
    private final Locals locals;

    PlainValues(FnItem function, Locals locals) {
        this.function = function;
        this.locals = locals;
    }

    /** Whether a value is {@code self}, a field of it, or an item of a collection of std in one. */
    boolean plain(Expr expr) {
        Expr at = expr;
        for (int i = 0; i < 16; i++) {
            switch (at) {
                case Expr.Name name -> {
                    if (name.path().is("self")) {
                        return true;
                    }
                    List<Expr> values = locals.values(name.path().last());
                    if (values.size() != 1 || name.path().segments().size() != 1) {
                        return values.isEmpty() && isParameter(name.path());
                    }
                    at = values.getFirst();
                }
                case Expr.Field field
                when field.name().equals(Expr.Field.ITEM) -> {
                    Optional<Expr> whole = whole(field);
                    if (whole.isEmpty()) {
                        return false;
                    }
                    at = whole.get();
                }
                case Expr.Field field
                when field.indexed() -> {
                    if (!is(field.base(), Parts.LISTS) && !is(field.base(), Parts.MAPS)) {
                        return false;
                    }
                    at = field.base();
                }
                case Expr.Field field -> at = field.base();
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** The collection or option of std that a value is an item of. */
    private Optional<Expr> whole(Expr.Field item) {
        boolean matched = locals.isMatched(item);
        if (item.base() instanceof Expr.MethodCall call) {
            Expr receiver = call.receiver();
            boolean known = matched
                    ? Parts.PICKS.contains(call.method()) && (is(receiver, Parts.LISTS) || is(receiver, Parts.MAPS))
                    : Parts.VALUES.contains(call.method())
                            ? is(receiver, Parts.MAPS)
                            : ITEMS.contains(call.method()) && (is(receiver, COLLECTIONS) || is(receiver, Parts.MAPS));
            return known ? Optional.of(receiver) : Optional.empty();
        }
        boolean known = matched
                ? is(item.base(), Set.of("Option"))
                : is(item.base(), COLLECTIONS) || is(item.base(), Parts.MAPS);
        return known ? Optional.of(item.base()) : Optional.empty();
    }

    private boolean isParameter(TypePath path) {
        return path.segments().size() == 1
                && function.params().stream().anyMatch(p -> p.name().equals(path.last()));
    }

    /** A slice or array is a collection as well. */
    private boolean is(Expr expr, Set<String> types) {
        return locals.type(expr)
                .filter(t -> t.type() instanceof RustType.Named named
                        ? types.contains(named.path().last())
                        : Parts.isSlice(t.type()) && types.contains("Vec"))
                .isPresent();
    }
}
