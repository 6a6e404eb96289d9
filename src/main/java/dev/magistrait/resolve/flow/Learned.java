package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Pat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What later statements tell of the types of variables, as {@code v.push(x)} does of {@code let mut v = Vec::new()}. */
final class Learned {

    private static final Set<String> ADDING = Set.of("push", "push_back", "push_front", "insert");

    private final IdentityHashMap<Pat.Bind, Ty> types = new IdentityHashMap<>();
    private final Sending sending;

    Learned(Sending sending) {
        this.sending = sending;
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** The type of a variable. */
    Ty of(Pat.Bind bind, Ty known) {
        return types.getOrDefault(bind, known);
    }

    /** From {@code variable = value}: references may have become others on the way. */
    void assigned(Variable variable, Ty value) {
        if (!(value instanceof Ty.Lent)) {
            learn(variable, value);
        }
    }

    /** From {@code variable.method(arguments)}. */
    void called(Variable variable, String method, List<Ty> arguments) {
        if (ADDING.contains(method)
                && variable.type instanceof Ty.Std std
                && std.arguments().isEmpty()) {
            learn(variable, new Ty.Std(std.path(), arguments));
        }
    }

    private void learn(Variable variable, Ty type) {
        if (isOpen(variable.type)
                && sending.lack(variable.type).isEmpty()
                && sending.lack(type).isPresent()) {
            variable.origin.ifPresent(b -> types.putIfAbsent(b, type));
        }
    }

    /** Whether not all of a type is known. */
    private static boolean isOpen(Ty type) {
        return switch (type) {
            case Ty.Unknown _ -> true;
            case Ty.Std std -> std.arguments().isEmpty() || std.arguments().contains(Ty.UNKNOWN);
            default -> false;
        };
    }
}
