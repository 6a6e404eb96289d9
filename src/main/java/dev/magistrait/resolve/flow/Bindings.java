package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypeItem;
import dev.magistrait.resolve.flow.Expected.Asks;
import dev.magistrait.resolve.flow.Variables.Variable;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.resolve.names.Placed;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what gives values to variables and fields. */
final class Bindings {

    private final World world;
    private final Callee here;
    private final WayReader reader;

    Bindings(World world, Callee here, WayReader reader) {
        this.world = world;
        this.here = here;
        this.reader = reader;
    }

    Optional<Known> let(Expr.Let let) {
        Slot slot = reader.ways().slot();
        Optional<Known> type = given(let.type(), let.value(), slot);
        reader.variables().declare(let.name(), slot, type);
        return Optional.empty();
    }

    private Optional<Known> given(List<RustType> written, Expr value, Slot slot) {
        if (written.isEmpty()) {
            return reader.walk(value, slot);
        }
        Known type = reader.at(written.getFirst());
        Optional<Known> found = reader.coerce(value, reader.expected().of(type, Expected.BOXED), slot);
        return leavesOut(written.getFirst()) ? found : Optional.of(type);
    }

    /** A type such as {@code Vec<_>}. */
    private static boolean leavesOut(RustType type) {
        return switch (type) {
            case RustType.Other other -> other.parts().isEmpty();
            case RustType.Named named ->
                named.path().segments().getLast().arguments().stream()
                        .anyMatch(a -> a instanceof RustType.Other other
                                && other.parts().isEmpty());
            default -> false;
        };
    }

    Optional<Known> bind(Expr.Bind bind) {
        Slot whole = reader.ways().slot();
        Optional<Known> type = given(bind.type(), bind.value(), whole);
        for (Expr.Binding binding : bind.bindings()) {
            Slot part = reader.ways().slot();
            reader.ways().flow(whole, part);
            reader.ways().flow(part, whole, false);
            Optional<Known> at = type;
            for (String step : binding.steps()) {
                at = at.flatMap(t -> reader.part(t, step));
            }
            reader.variables().declare(binding.name(), part, at);
        }
        return Optional.empty();
    }

    Optional<Known> struct(Expr.Struct struct, Slot to) {
        Known named = reader.at(new RustType.Named(struct.path(), Region.START));
        Known type = world.types().normal(named);
        Optional<Placed<TypeItem>> item = world.types().item(type);
        Map<String, Known> given = new HashMap<>();
        for (Expr.FieldValue field : struct.fields()) {
            Optional<Known> declared = world.types().declared(item, field.name());
            Optional<Known> value = declared.isPresent()
                    ? reader.coerce(field.value(), reader.expected().of(declared.get(), Expected.BOXED), to)
                    : reader.walk(field.value(), to);
            declared.ifPresent(d -> value.ifPresent(v -> new Unifier(world.types()).unify(d, v, given)));
        }
        struct.base().forEach(b -> reader.walk(b, to));
        return item.isPresent() ? item.map(i -> world.types().made(i, given)) : Optional.of(type);
    }

    Optional<Known> assign(Expr.Assign assign) {
        Slot target = reader.ways().slot();
        Optional<Known> type = reader.walk(assign.target(), target);
        Slot value = reader.ways().slot();
        Region region = Exprs.start(assign.value()).orElse(here.item().region());
        Asks asks = type.map(t -> reader.expected().of(t, Expected.BOXED)).orElse(Asks.NOTHING);
        Slot kept = reader.ways().slot();
        reader.walk(assign.value(), value);
        reader.ask(asks, value, assign.value(), region, kept);
        keep(assign.target(), kept, assign.value(), region);
        return Optional.empty();
    }

    /** A value that becomes a part of what an expression starts from. */
    void keep(Expr in, Slot value, Expr expr, Region region) {
        Optional<Variable> root = root(in);
        boolean own = root.filter(v -> v.level() > 1 || !isParameter(in)).isPresent();
        root.ifPresent(v -> reader.ways().flow(value, v.slot()));
        if (!own) {
            reader.ways().lost(value.value(), "is kept in a value that outlives the call", expr, region);
            reader.ways().lost(value.result(), "is kept in a value that outlives the call", expr, region);
        }
    }

    private boolean isParameter(Expr in) {
        String name = rootName(in);
        return name.equals("self")
                || here.item().params().stream().anyMatch(p -> p.name().equals(name));
    }

    /** The variable that an expression starts from. */
    Optional<Variable> root(Expr expr) {
        return reader.variables().find(rootName(expr));
    }

    static String rootName(Expr expr) {
        Expr at = expr;
        while (true) {
            switch (at) {
                case Expr.Name name -> {
                    return name.path().segments().size() == 1 ? name.path().last() : "";
                }
                case Expr.Field field -> at = field.base();
                case Expr.MethodCall call -> at = call.receiver();
                case Expr.Await await -> at = await.operand();
                case Expr.Sequence sequence
                when sequence.parts().size() == 1 -> at = sequence.parts().getFirst();
                default -> {
                    return "";
                }
            }
        }
    }
}
