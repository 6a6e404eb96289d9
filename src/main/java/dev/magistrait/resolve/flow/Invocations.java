package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.Code;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Graph.Op;
import dev.magistrait.resolve.flow.StdCalls.Takes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates calls and struct literals. */
final class Invocations {

    private static final int MOST_DEREFS = 8;

    /** Methods that every type which has them takes by reference. */
    private static final Set<String> LENDING = Set.of("clone", "to_string", "to_owned");

    /** Methods that trait objects of the standard library lend themselves to. */
    private static final Set<String> OF_OBJECTS = Set.of("next", "nth", "source", "to_string", "type_id");

    private final Evaluation evaluation;
    private final Callees callees;
    private final MacroCalls macros;

    Invocations(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.callees = new Callees(evaluation.workspace);
        this.macros = new MacroCalls(evaluation);
    }

    Variable macro(Code.Macro macro) {
        return macros.call(macro);
    }

    Variable call(Code.Call call) {
        if (!(call.callee() instanceof Code.Path callee)) {
            return calledAtOnce(evaluation.value(call.callee()), call.arguments());
        }
        TypePath path = callee.path();
        if (path.segments().size() == 1) {
            Optional<Variable> variable = evaluation.frames.named(path.last());
            if (variable.isPresent()) {
                return called(variable.get(), call.arguments());
            }
        }
        List<Ty> arguments =
                evaluation.values(call.arguments()).stream().map(v -> v.type).toList();
        return result(path.last(), callees.call(evaluation.file, evaluation.scope, path, arguments));
    }

    private Variable calledAtOnce(Variable callee, List<Code> arguments) {
        evaluation.values(arguments);
        evaluation.consume(callee);
        return after(callee.type);
    }

    private Variable after(Ty callee) {
        return callee instanceof Ty.Closure closure && closure.mayEnd()
                ? evaluation.lost()
                : evaluation.temporary(Ty.UNKNOWN);
    }

    /** A closure is lent to its call, unless it may give away what it holds. */
    private Variable called(Variable closure, List<Code> arguments) {
        evaluation.values(arguments);
        boolean lends = closure.type instanceof Ty.Closure known && known.lends();
        boolean behind = closure.type instanceof Ty.Lent;
        evaluation.graph.step(lends || isObject(closure.type) ? Op.LENT : behind ? Op.USED : Op.MOVED, closure);
        return after(closure.type);
    }

    /** A boxed {@code Fn} or {@code FnMut}. */
    private static boolean isObject(Ty type) {
        return type instanceof Ty.Std std
                && std.path().equals("boxed::Box")
                && std.argument(0) instanceof Ty.Written written
                && written.type().type() instanceof RustType.Dyn object
                && object.bounds().stream()
                        .anyMatch(b -> b instanceof Bound.Trait trait
                                && (trait.path().last().equals("Fn")
                                        || trait.path().last().equals("FnMut")));
    }

    private Variable result(String name, Ty type) {
        if (evaluation.workspace.diverging().contains(name)) {
            return evaluation.lost();
        }
        return evaluation.temporary(type);
    }

    Variable method(Code.Method call) {
        Places.Place receiver = evaluation.places.of(call.receiver());
        Places.Place at = receiver;
        for (int i = 0; i < MOST_DEREFS; i++) {
            Optional<StdCalls.Effect> effect = effect(at.type(), call.name());
            if (effect.isPresent()) {
                return known(at, effect.get(), call);
            }
            Ty target = Pointers.target(at.type());
            if (target.equals(Ty.UNKNOWN) || (i == 0 && mayTake(call.name()) && !at.behind())) {
                break;
            }
            at = new Places.Place(at.root(), target, false, at.behind() || pointer(at));
        }
        return Pointers.lendsMethods(receiver.type()) && !mayTake(call.name())
                ? known(receiver, new StdCalls.Effect(Takes.SOME_REFERENCE, Ty.UNKNOWN), call)
                : unknown(receiver, call);
    }

    /** Whether a trait may have a method of that name that takes a pointer itself. */
    private boolean mayTake(String method) {
        return evaluation.workspace.taking().contains(method);
    }

    private static boolean pointer(Places.Place place) {
        return place.type() instanceof Ty.Lent;
    }

    /** The method may take its receiver or lend it. */
    private Variable unknown(Places.Place receiver, Code.Method call) {
        Variable self = evaluation.places.read(receiver);
        evaluation.consume(self);
        evaluation.values(call.arguments());
        return result(call.name(), Ty.UNKNOWN);
    }

    private Variable known(Places.Place at, StdCalls.Effect effect, Code.Method call) {
        Variable self;
        if (effect.takes() == Takes.VALUE) {
            self = evaluation.places.read(at);
        } else {
            evaluation.places.touch(at);
            self = evaluation.temporary(new Ty.Lent(changes(effect.takes(), at.type()), at.type()));
        }
        List<Ty> arguments =
                evaluation.values(call.arguments()).stream().map(v -> v.type).toList();
        evaluation.learned.called(at.root(), call.name(), arguments);
        evaluation.consume(self);
        return result(call.name(), effect.gives());
    }

    /** Where it is not known how the receiver is lent, the kind that keeps {@code Send} is as good as the other. */
    private boolean changes(Takes takes, Ty lent) {
        return takes == Takes.MUTABLE_REFERENCE
                || (takes == Takes.SOME_REFERENCE
                        && evaluation
                                .workspace
                                .sending()
                                .lack(new Ty.Lent(false, lent))
                                .isPresent());
    }

    private Optional<StdCalls.Effect> effect(Ty type, String name) {
        return switch (type) {
            case Ty.Std std -> StdCalls.method(std, name);
            case Ty.Local local -> own(local, name).or(() -> ofAll(local, name));
            case Ty.Written _ when OF_OBJECTS.contains(name) -> Optional.of(ofObject(name));
            case Ty.Lent lent
            when !lent.mutable() && name.equals("clone") && isUnsized(lent.target()) ->
                Optional.of(StdCalls.Effect.lending(lent));
            default -> Optional.empty();
        };
    }

    private static StdCalls.Effect ofObject(String name) {
        boolean ofIterator = name.equals("next") || name.equals("nth");
        return ofIterator ? StdCalls.Effect.changing(Ty.UNKNOWN) : StdCalls.Effect.lending(Ty.UNKNOWN);
    }

    private static boolean isUnsized(Ty type) {
        return type instanceof Ty.Written;
    }

    private static Optional<StdCalls.Effect> ofAll(Ty.Local local, String name) {
        return LENDING.contains(name)
                ? Optional.of(StdCalls.Effect.lending(name.equals("clone") ? local : Ty.UNKNOWN))
                : Optional.empty();
    }

    private Optional<StdCalls.Effect> own(Ty.Local local, String name) {
        return callees.methodOf(local, name)
                .filter(o -> !evaluation.workspace.taking().contains(name))
                .map(own -> new StdCalls.Effect(taken(own.method()), callees.method(local, own)));
    }

    private static Takes taken(FnItem method) {
        return switch (method.receiver().kind()) {
            case REFERENCE -> Takes.REFERENCE;
            case MUTABLE_REFERENCE -> Takes.MUTABLE_REFERENCE;
            default -> Takes.VALUE;
        };
    }

    Variable struct(Code.Struct struct) {
        List<Variable> values = evaluation.values(struct.values());
        for (Code base : struct.base()) {
            evaluation.places.use(evaluation.places.of(base));
        }
        Map<String, Ty> fields = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            fields.put(struct.fields().get(i), values.get(i).type);
        }
        return evaluation.temporary(callees.literal(evaluation.file, evaluation.scope, struct.path(), fields));
    }
}
