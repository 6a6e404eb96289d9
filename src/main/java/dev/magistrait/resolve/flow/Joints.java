package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.types.Typed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where values have to be of one type, as the branches of an expression: futures of different calls are not, unless they are boxed. */
final class Joints {

    /** Methods whose receiver and argument hold values of one type. */
    private static final Set<String> UNITES =
            Set.of("or", "or_else", "xor", "unwrap_or", "unwrap_or_else", "chain", "map_or", "map_or_else");

    private final Locals locals;
    private final Predicate<Expr> ours;
    private final Consumer<Expr> found;

    /** @param found takes the calls whose futures may be of different types */
    Joints(Locals locals, Predicate<Expr> ours, Consumer<Expr> found) {
        this.locals = locals;
        this.ours = ours;
        this.found = found;
    }

    /** The branches of an {@code if} or {@code match}, or the items of a list, each a future, or one that is wrapped or in a tuple. */
    void joined(List<Expr> branches) {
        Map<String, List<Expr>> calls = new LinkedHashMap<>();
        for (Expr branch : branches) {
            Expr value = branch instanceof Expr.Block block && !block.parts().isEmpty()
                    ? block.parts().getLast()
                    : branch;
            held(value)
                    .forEach((place, call) -> calls.computeIfAbsent(place, _ -> new ArrayList<>(1))
                            .add(call));
        }
        calls.values().forEach(this::together);
    }

    /** The calls whose futures are in a value, by where in it. */
    Map<String, Expr> held(Expr value) {
        Map<String, Expr> found = new LinkedHashMap<>();
        Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Map.Entry<String, Expr>> left = new ArrayDeque<>(List.of(Map.entry("", value)));
        while (!left.isEmpty()) {
            Map.Entry<String, Expr> at = left.pop();
            if (ours.test(at.getValue())) {
                found.put(at.getKey(), at.getValue());
                continue;
            }
            switch (at.getValue()) {
                case Expr.Tuple(var parts) -> {
                    for (int i = 0; i < parts.size(); i++) {
                        left.push(Map.entry(at.getKey() + "." + i, parts.get(i)));
                    }
                }
                case Expr.Call(Expr.Name callee, var arguments, var _)
                when makes(callee.path()) -> {
                    for (int i = 0; i < arguments.size(); i++) {
                        left.push(Map.entry(at.getKey() + "(" + callee.path().last() + i, arguments.get(i)));
                    }
                }
                case Expr.Struct struct ->
                    struct.fields().forEach(f -> left.push(Map.entry(at.getKey() + "." + f.name(), f.value())));
                case Expr.Name name ->
                    variable(name).filter(_ -> seen.add(name)).ifPresent(v -> left.push(Map.entry(at.getKey(), v)));
                default -> {
                    // none that is known here
                }
            }
        }
        return found;
    }

    /** Whether a call makes a value of a struct, a variant or a pointer, of what it is given. */
    private static boolean makes(TypePath function) {
        return Types.isType(function.last()) || FutureWords.BOXES.contains(function.last());
    }

    /** What a variable is bound to, if to one thing; of a tuple that is taken apart a part. */
    private Optional<Expr> variable(Expr.Name name) {
        List<Expr> values =
                name.path().segments().size() == 1 ? locals.values(name.path().last()) : List.of();
        if (values.size() != 1) {
            return Optional.empty();
        }
        if (!(values.getFirst() instanceof Expr.Field(Expr.Tuple(var parts), String number))) {
            return Optional.of(values.getFirst());
        }
        int part = number.length() == 1 ? Character.digit(number.charAt(0), 10) : -1;
        return part >= 0 && part < parts.size() ? Optional.of(parts.get(part)) : Optional.empty();
    }

    /** Values that are to be of one type: they are if the receivers' type is written, and one. */
    void together(List<Expr> calls) {
        List<Optional<RustType>> types =
                calls.stream().map(this::receiver).distinct().toList();
        if (calls.size() > 1 && (types.size() > 1 || types.getFirst().isEmpty())) {
            calls.forEach(found);
        }
    }

    private Optional<RustType> receiver(Expr call) {
        return call instanceof Expr.MethodCall method
                ? locals.type(method.receiver()).map(Typed::type)
                : Optional.empty();
    }

    /** A value that has to be of one type with others that are not known. */
    void apart(Expr value) {
        held(value).values().forEach(found);
    }

    /** What a function or closure returns here and there, and at its end. */
    void returned(Expr body) {
        List<Expr> values = new ArrayList<>();
        Deque<Expr> left = new ArrayDeque<>(List.of(body));
        while (!left.isEmpty()) {
            switch (left.pop()) {
                case Expr.Return(Expr value) -> values.add(value);
                case Expr.Closure _, Expr.Async _ -> {
                    // they return on their own
                }
                case Expr other -> Exprs.children(other).forEach(left::push);
            }
        }
        if (!values.isEmpty()) {
            Expr last = body instanceof Expr.Block block && !block.parts().isEmpty()
                    ? block.parts().getLast()
                    : body;
            if (!(last instanceof Expr.Return)) {
                values.add(last);
            }
            joined(values);
        }
    }

    /** What holds values of the type of its argument's, as {@code one.or(other)} does. */
    void united(Expr.MethodCall call) {
        if (UNITES.contains(call.method())) {
            List<Expr> calls = new ArrayList<>(within(call.receiver()));
            call.arguments().forEach(a -> calls.addAll(within(a)));
            together(calls);
        }
    }

    /** The calls that give what a value holds, as {@code Some} does. */
    private List<Expr> within(Expr value) {
        Expr at = value;
        while (!ours.test(at)) {
            switch (at) {
                case Expr.Call(var _, var arguments, var _) when arguments.size() == 1 -> at = arguments.getFirst();
                case Expr.MethodCall call when UNITES.contains(call.method()) -> at = call.receiver();
                case Expr.Closure closure -> at = closure.body();
                default -> {
                    return List.of();
                }
            }
        }
        return List.of(at);
    }
}
