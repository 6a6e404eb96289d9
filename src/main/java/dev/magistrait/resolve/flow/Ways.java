package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.Way.From;
import dev.magistrait.resolve.flow.Way.To;
import dev.magistrait.resolve.types.TypeWalk;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the futures that one body makes go. Each expression is told where its value goes; what is not understood goes to
 * {@link To.Unknown}.
 */
final class Ways {

    private static final To NOWHERE = new To.Nowhere();

    /** Methods of what is no future: a receiver that has one is none. */
    private static final Set<String> OF_NO_FUTURE = Set.of(
            "unwrap",
            "unwrap_or",
            "unwrap_or_default",
            "unwrap_or_else",
            "expect",
            "clone",
            "cloned",
            "copied",
            "ok",
            "ok_or",
            "ok_or_else",
            "is_some",
            "is_none",
            "is_ok",
            "is_err",
            "is_empty",
            "len",
            "iter",
            "to_string",
            "to_owned",
            "as_str",
            "as_ref",
            "into");

    private final Makers makers;
    private final Passing passing;
    private final List<Way> found = new ArrayList<>();
    private final Set<String> variables = new HashSet<>();
    private final Region name;
    private int bindings;

    /**
     * What is around an expression.
     *
     * @param held where a future goes that is held across an {@code .await}, or caught by a closure
     * @param returned where {@code return} gives its value to
     * @param inner whether it stands in a closure or {@code async} block
     * @param awaits whether what is bound there can be held across an {@code .await}
     */
    private record Around(To held, To returned, boolean inner, boolean awaits) {
        static Around async(To value) {
            return new Around(value, value, true, true);
        }

        static Around closure(To value) {
            return new Around(value, value, true, false);
        }
    }

    private Ways(Makers makers, Passing passing, Region name) {
        this.makers = makers;
        this.passing = passing;
        this.name = name;
    }

    /** @param returned where what the function gives back goes; of an {@code async fn} also what it holds */
    static List<Way> of(Locals locals, Makers makers, Passing passing, To returned) {
        Ways ways = new Ways(makers, passing, locals.function().region());
        Exprs.each(locals.body(), ways::declare);
        To held = locals.function().isAsync() ? returned : NOWHERE;
        ways.statements(locals.body(), new Around(held, returned, false, locals.function().isAsync()));
        return ways.found;
    }

    private void declare(Expr expr) {
        switch (expr) {
            case Expr.Let let -> variables.add(let.name());
            case Expr.Bind bind -> bind.bindings().forEach(b -> variables.add(b.name()));
            default -> {
                // names nothing
            }
        }
    }

    private void statements(Expr body, Around around) {
        if (body instanceof Expr.Block block) {
            block.parts().forEach(p -> visit(p, NOWHERE, around));
        } else {
            visit(body, NOWHERE, around);
        }
    }

    private void add(From from, To to) {
        if (!(to instanceof To.Nowhere)) {
            found.add(new Way(from, to));
        }
    }

    private static To unknown(String why, Expr at, Region otherwise) {
        return new To.Unknown(why, Exprs.start(at).orElse(otherwise));
    }

    /** How deep expressions stand in each other is bounded where they are read. */
    private void visit(Expr expr, To to, Around around) {
        switch (expr) {
            case Expr.Name value -> named(value, to, around);
            case Expr.QualifiedName value -> makers.of(value.type()).forEach(m -> add(m, to));
            case Expr.Field field -> visit(field.base(), to, around);
            case Expr.Call call -> call(call, to, around);
            case Expr.MethodCall call -> method(call, to, around);
            case Expr.Await await -> visit(await.operand(), around.held(), around);
            case Expr.Async async -> visit(async.body(), to, Around.async(to));
            case Expr.Closure closure ->
                visit(closure.body(), to, closure.isAsync() ? Around.async(to) : Around.closure(to));
            case Expr.Let let -> let(let, around);
            case Expr.Bind bind -> bind(bind, around);
            case Expr.Struct struct -> {
                struct.fields().forEach(f -> visit(f.value(), kept(f.value()), around));
                struct.base().forEach(b -> visit(b, kept(b), around));
            }
            case Expr.Assign assign -> assign(assign, around);
            case Expr.Cast cast -> visit(cast.value(), typed(cast.value()), around);
            case Expr.MacroCall call -> macro(call, to, around);
            case Expr.Return result -> visit(result.value(), around.returned(), around);
            // Branches are flattened, so that any part may be the value.
            case Expr.Block block -> block.parts().forEach(p -> visit(p, to, around));
            case Expr.Sequence sequence -> {
                To each = beside(sequence.parts(), to);
                sequence.parts().forEach(p -> visit(p, each, around));
            }
        }
    }

    /** Futures of different makers are of different types, unless they are boxed. */
    private To beside(List<Expr> parts, To to) {
        List<Expr.MethodCall> made = parts.stream()
                .map(Ways::value)
                .filter(p -> p instanceof Expr.MethodCall call && makers.isOfTrait(call))
                .map(Expr.MethodCall.class::cast)
                .toList();
        return made.stream().map(Ways::maker).distinct().count() > 1
                ? new To.Unknown("stands where others of one type do", made.getFirst().region())
                : to;
    }

    private static Expr value(Expr part) {
        return part instanceof Expr.Block block && !block.parts().isEmpty()
                ? block.parts().getLast()
                : part;
    }

    private static String maker(Expr.MethodCall call) {
        return (root(call.receiver()) instanceof Expr.Name value ? value.path().toString() : "") + "." + call.method();
    }

    private To kept(Expr value) {
        return unknown("is kept in a value", value, name);
    }

    private To typed(Expr value) {
        return unknown("becomes a value of a written type", value, name);
    }

    private void named(Expr.Name value, To to, Around around) {
        Optional<String> variable = variable(value);
        if (variable.isEmpty()) {
            makers.of(value.path()).forEach(m -> add(m, to));
            return;
        }
        add(new To.Variable(variable.get()), to);
        if (around.inner()) {
            add(new To.Variable(variable.get()), around.held());
        }
    }

    private Optional<String> variable(Expr expr) {
        return expr instanceof Expr.Name value
                        && value.path().segments().size() == 1
                        && variables.contains(value.path().last())
                ? Optional.of(value.path().last())
                : Optional.empty();
    }

    private void call(Expr.Call call, To to, Around around) {
        visit(call.callee(), to, around);
        List<Expr> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            To way = call.callee() instanceof Expr.Name callee && variable(callee).isEmpty()
                    ? passing.to(callee, i, to, call.region())
                    : new To.Unknown("is passed to a closure", call.region());
            visit(arguments.get(i), way, around);
        }
    }

    private void method(Expr.MethodCall call, To to, Around around) {
        makers.of(call).forEach(m -> add(m, to));
        boolean none = call.receiver() instanceof Expr.MethodCall made
                && OF_NO_FUTURE.contains(call.method())
                && makers.isOfTrait(made);
        visit(call.receiver(), none ? NOWHERE : passing.through(call, to), around);
        To collected = variable(root(call.receiver()))
                .<To>map(To.Variable::new)
                .orElse(new To.Unknown("is kept in a value", call.region()));
        for (int i = 0; i < call.arguments().size(); i++) {
            visit(call.arguments().get(i), passing.to(call, i, to, collected), around);
        }
    }

    private static Expr root(Expr expr) {
        Expr at = expr;
        while (at instanceof Expr.Field field) {
            at = field.base();
        }
        return at;
    }

    private void let(Expr.Let let, Around around) {
        if (let.name().equals("_")) {
            visit(let.value(), NOWHERE, around);
            return;
        }
        boolean plain = let.type().isEmpty() || inferred(let.type().getFirst());
        visit(let.value(), plain ? new To.Variable(let.name()) : typed(let.value()), around);
        if (around.awaits()) {
            add(new To.Variable(let.name()), around.held());
        }
    }

    /** Whether a type leaves it to the value what it is, as {@code Vec<_>} does. */
    private static boolean inferred(RustType type) {
        boolean[] found = {type instanceof RustType.Other other && other.text().equals("_"), false};
        new TypeWalk() {
            @Override
            protected void named(RustType.Named named) {
                named.path().segments().getLast().arguments().forEach(a -> {
                    found[0] |= a instanceof RustType.Other other && other.text().equals("_");
                });
            }

            @Override
            protected void dyn(RustType.Dyn dyn) {
                found[1] = true;
            }
        }.type(type);
        return found[0] && !found[1];
    }

    /** No pattern takes a future apart: what is made on the spot is none. */
    private void bind(Expr.Bind bind, Around around) {
        String whole = "#" + bindings++;
        boolean made = bind.value() instanceof Expr.MethodCall call && makers.isOfTrait(call);
        visit(bind.value(), made ? NOWHERE : new To.Variable(whole), around);
        for (Expr.Binding binding : bind.bindings()) {
            add(new To.Variable(whole), new To.Variable(binding.name()));
            add(new To.Variable(binding.name()), around.awaits() ? around.held() : NOWHERE);
        }
    }

    private void assign(Expr.Assign assign, Around around) {
        visit(assign.target(), NOWHERE, around);
        To to = variable(assign.target()).<To>map(To.Variable::new).orElse(kept(assign.value()));
        visit(assign.value(), to, around);
    }

    private void macro(Expr.MacroCall call, To to, Around around) {
        makers.of(call).forEach(m -> add(m, new To.Unknown(Passing.macro(call), call.region())));
        switch (Passing.kind(call)) {
            case HOLDS -> {
                call.arguments().forEach(a -> visit(a, to, around));
                call.arguments().forEach(a -> visit(a, around.held(), around));
            }
            case GIVES -> {
                To each = beside(call.arguments(), to);
                call.arguments().forEach(a -> visit(a, each, around));
            }
            case STREAMS -> call.arguments().forEach(a -> visit(a, NOWHERE, Around.async(to)));
            case LOOKS -> call.arguments().forEach(a -> visit(a, NOWHERE, around));
            case UNKNOWN ->
                call.arguments()
                        .forEach(a -> visit(a, new To.Unknown(Passing.macro(call), call.region()), around));
        }
    }
}
