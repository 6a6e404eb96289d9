package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.Pat;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates closures and async blocks: they capture now what they use later. */
final class Closures {

    private static final Set<String> MACROS_THAT_LEND =
            Set.of("print", "println", "eprint", "eprintln", "format", "write", "writeln", "assert", "assert_eq");

    private final Evaluation evaluation;

    Closures(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** How a body uses a variable around it, the stronger the later. */
    private enum Use {
        LENT,
        /** Lent to be changed. */
        CHANGED,
        PART,
        WHOLE,
        /** Something inside has the same name. */
        UNSURE;

        boolean lends() {
            return this == LENT || this == CHANGED;
        }
    }

    Variable closure(Code.Closure closure) {
        Set<String> parameters = new HashSet<>();
        closure.parameters().forEach(p -> names(p, parameters));
        Map<Variable, Use> uses = uses(closure.body(), parameters);
        List<Ty.Capture> captures = capture(uses, closure.move());
        if (closure.isAsync()) {
            return evaluation.temporary(Ty.UNKNOWN);
        }
        boolean lends = uses.entrySet().stream()
                .allMatch(u ->
                        u.getValue().lends() || (u.getValue() != Use.UNSURE && u.getKey().type instanceof Ty.Lent));
        return evaluation.temporary(new Ty.Closure(captures, lends, mayEnd(closure.body())));
    }

    /** A closure gives {@code !} when its body only ends the thread or loops. */
    private boolean mayEnd(Code code) {
        boolean ends = switch (code) {
            case Code.Opaque _, Code.Loop _ -> true;
            case Code.Macro macro -> !MacroCalls.returns(macro.path().last());
            case Code.Call call ->
                call.callee() instanceof Code.Path path
                        && evaluation.workspace.diverging().contains(path.path().last());
            case Code.Method method -> evaluation.workspace.diverging().contains(method.name());
            default -> false;
        };
        return ends || Codes.children(code).stream().anyMatch(this::mayEnd);
    }

    Variable async(Code.Async async) {
        List<Ty.Capture> captures = capture(uses(async.body(), Set.of()), async.move());
        Evaluation inside = new Evaluation(
                evaluation.workspace,
                evaluation.file,
                evaluation.scope,
                n -> evaluation.frames.named(n).map(v -> v.type),
                new Learned(evaluation.workspace.sending()));
        Optional<Holdings.Holding> held = inside.heldIn(async.body());
        return evaluation.temporary(new Ty.Future(captures, held.stream().toList(), Ty.UNKNOWN));
    }

    private List<Ty.Capture> capture(Map<Variable, Use> uses, boolean move) {
        List<Ty.Capture> captures = new ArrayList<>();
        uses.forEach((variable, use) -> {
            if (use == Use.UNSURE) {
                evaluation.graph.step(Op.MOVED, variable);
                return;
            }
            boolean reference = variable.type instanceof Ty.Lent;
            boolean partly = use == Use.PART && evaluation.capturesFields() && !reference;
            if (move || reference) {
                evaluation.graph.step(reference || partly ? Op.USED : Op.MOVED, variable);
                captures.add(new Ty.Capture(variable.name, partly ? Ty.UNKNOWN : variable.type));
            } else if (use.lends()) {
                evaluation.graph.step(Op.LENT, variable);
                captures.add(new Ty.Capture(variable.name, new Ty.Lent(use == Use.CHANGED, variable.type)));
            } else {
                evaluation.graph.step(use == Use.PART ? Op.USED : Op.MOVED, variable);
            }
        });
        return captures;
    }

    /** The variables around a body that it names. */
    private Map<Variable, Use> uses(Code body, Set<String> parameters) {
        Map<Variable, Use> found = new LinkedHashMap<>();
        add(body, Use.WHOLE, found);
        found.keySet().removeIf(v -> parameters.contains(v.name));
        Set<String> inside = new HashSet<>();
        bound(body, inside);
        found.replaceAll((v, use) -> inside.contains(v.name) ? Use.UNSURE : use);
        return found;
    }

    private static void bound(Code code, Set<String> into) {
        switch (code) {
            case Code.Let let -> names(let.pattern(), into);
            case Code.Is is -> names(is.pattern(), into);
            case Code.For loop -> names(loop.pattern(), into);
            case Code.Match match -> match.arms().forEach(a -> names(a.pattern(), into));
            case Code.Closure closure -> closure.parameters().forEach(p -> names(p, into));
            default -> {
                // binds nothing
            }
        }
        Codes.children(code).forEach(c -> bound(c, into));
    }

    private static void names(Pat pattern, Set<String> into) {
        switch (pattern) {
            case Pat.Bind bind -> {
                into.add(bind.name());
                bind.inner().forEach(p -> names(p, into));
            }
            case Pat.Parts parts -> parts.parts().forEach(p -> names(p, into));
            case Pat.Tuple tuple -> tuple.parts().forEach(p -> names(p, into));
            case Pat.Of of -> of.parts().forEach(p -> names(p, into));
            case Pat.Behind behind -> names(behind.inner(), into);
        }
    }

    private void add(Code code, Use use, Map<Variable, Use> into) {
        switch (code) {
            case Code.Path path -> named(path.path(), use, into);
            case Code.Field field -> add(field.base(), use.lends() ? use : Use.PART, into);
            case Code.Deref deref -> add(deref.pointer(), pointed(deref.pointer()), into);
            case Code.Lend lend -> add(lend.place(), lend.mutable() ? Use.CHANGED : Use.LENT, into);
            case Code.Method method -> {
                add(method.receiver(), received(method), into);
                method.arguments().forEach(a -> add(a, Use.WHOLE, into));
            }
            case Code.Macro macro -> {
                Use as = MACROS_THAT_LEND.contains(macro.path().last()) ? Use.LENT : Use.WHOLE;
                macro.arguments().forEach(a -> add(a, as, into));
            }
            default -> Codes.children(code).forEach(c -> add(c, Use.WHOLE, into));
        }
    }

    private void named(TypePath path, Use use, Map<Variable, Use> into) {
        if (path.segments().size() == 1) {
            evaluation
                    .frames
                    .named(path.last())
                    .ifPresent(v -> into.merge(v, use, (a, b) -> a.compareTo(b) > 0 ? a : b));
        }
    }

    /** What {@code *} does to a smart pointer. */
    private Use pointed(Code pointer) {
        boolean asks = pointer instanceof Code.Path path
                && evaluation
                        .frames
                        .named(path.path().last())
                        .map(v -> Pointers.derefs(v.type))
                        .orElse(false);
        return asks ? Use.LENT : Use.PART;
    }

    /** How a method takes the variable that it is called on. */
    private Use received(Code.Method method) {
        return method.receiver() instanceof Code.Path path
                ? evaluation
                        .frames
                        .named(path.path().last())
                        .flatMap(v ->
                                v.type instanceof Ty.Std std ? StdCalls.method(std, method.name()) : Optional.empty())
                        .map(e -> switch (e.takes()) {
                            case REFERENCE -> Use.LENT;
                            case MUTABLE_REFERENCE -> Use.CHANGED;
                            case VALUE, SOME_REFERENCE -> Use.WHOLE;
                        })
                        .orElse(Use.WHOLE)
                : Use.WHOLE;
    }
}
