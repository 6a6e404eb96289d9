package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Evaluates the macros whose meaning is known. What another one does is not known, nor whether it returns. */
final class MacroCalls {

    /** They lend their arguments to a statement of their own. */
    private static final Set<String> FORMATTING = Set.of("print", "println", "eprint", "eprintln", "format", "panic");

    private static final Set<String> WRITING = Set.of("write", "writeln", "format_args");
    private static final Set<String> ASSERTING =
            Set.of("assert", "assert_eq", "assert_ne", "debug_assert", "debug_assert_eq", "debug_assert_ne");
    private static final Set<String> ENDING = Set.of("panic", "todo", "unimplemented", "unreachable");

    /** They may look at their arguments, and go on. */
    private static final Set<String> LOGGING = Set.of("trace", "debug", "info", "warn", "error", "log", "event");

    private static final Set<String> CONSTANT = Set.of(
            "concat",
            "env",
            "file",
            "line",
            "column",
            "module_path",
            "stringify",
            "cfg",
            "include_str",
            "include_bytes");
    private static final Set<String> JOINING =
            Set.of("tokio::join", "tokio::try_join", "futures::join", "futures::try_join");

    private final Evaluation evaluation;

    MacroCalls(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** Whether what stands behind such a call is reached. */
    static boolean returns(String name) {
        return !ENDING.contains(name)
                && (FORMATTING.contains(name)
                        || WRITING.contains(name)
                        || ASSERTING.contains(name)
                        || LOGGING.contains(name)
                        || CONSTANT.contains(name)
                        || name.equals("vec"));
    }

    Variable call(Code.Macro macro) {
        String name = macro.path().last();
        if (ENDING.contains(name)) {
            return ending(macro);
        }
        if (FORMATTING.contains(name) || ASSERTING.contains(name)) {
            return apart(macro.arguments());
        }
        if (WRITING.contains(name)) {
            lend(macro.arguments());
            return evaluation.temporary(
                    name.equals("format_args") ? new Ty.Std("fmt::Arguments", List.of()) : Ty.UNKNOWN);
        }
        if (LOGGING.contains(name)) {
            return macro.arguments().contains(Code.OPAQUE) ? evaluation.lost() : logged(macro.arguments());
        }
        if (name.equals("vec")) {
            return list(evaluation.values(macro.arguments()));
        }
        if (name.equals("dbg") && macro.arguments().size() == 1) {
            return evaluation.value(macro.arguments().getFirst());
        }
        if (name.equals("addr_of") || name.equals("addr_of_mut")) {
            lend(macro.arguments());
            return evaluation.temporary(new Ty.Pointer());
        }
        if (JOINING.contains(macro.path().toString())) {
            return joined(macro);
        }
        return CONSTANT.contains(name) ? evaluation.temporary(Ty.UNKNOWN) : evaluation.lost();
    }

    private Variable ending(Code.Macro macro) {
        lend(macro.arguments());
        return evaluation.lost();
    }

    private Variable logged(List<Code> arguments) {
        evaluation.frames.push(true);
        evaluation.values(arguments.stream().map(MacroCalls::argument).toList());
        evaluation.frames.pop();
        return evaluation.temporary(Ty.UNKNOWN);
    }

    private Variable apart(List<Code> arguments) {
        evaluation.frames.push(true);
        lend(arguments);
        evaluation.frames.pop();
        return evaluation.temporary(Ty.UNKNOWN);
    }

    private void lend(List<Code> arguments) {
        List<Variable> lent = new ArrayList<>();
        for (Code argument : arguments) {
            Places.Place place = evaluation.places.of(argument(argument));
            evaluation.places.touch(place);
            lent.add(evaluation.temporary(new Ty.Lent(false, place.type())));
        }
        lent.forEach(v -> evaluation.graph.step(Op.USED, v));
    }

    /** {@code name = value}. */
    private static Code argument(Code argument) {
        return argument instanceof Code.Assign named ? named.value() : argument;
    }

    private Variable list(List<Variable> items) {
        return evaluation.temporary(
                new Ty.Std("vec::Vec", items.isEmpty() ? List.of() : List.of(items.getFirst().type)));
    }

    private Variable joined(Code.Macro macro) {
        List<Variable> futures = new ArrayList<>();
        macro.arguments().forEach(a -> futures.add(evaluation.value(a)));
        evaluation.graph.await(macro.region(), evaluation.frames.followed());
        futures.forEach(evaluation::consume);
        return evaluation.temporary(Ty.UNKNOWN);
    }
}
