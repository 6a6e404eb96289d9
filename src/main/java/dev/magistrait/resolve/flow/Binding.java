package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.Pat;
import dev.magistrait.rust.Casing;
import java.util.Optional;

/** Evaluates {@code let} statements. */
final class Binding {

    private final Evaluation evaluation;
    private final Frames.Frame block;

    /** @param block the scope of what is bound */
    Binding(Evaluation evaluation, Frames.Frame block) {
        this.evaluation = evaluation;
        this.block = block;
    }

    void let(Code.Let let) {
        Ty written =
                let.type().isEmpty() ? Ty.UNKNOWN : evaluation.type(let.type().getFirst(), self());
        if (let.value().isEmpty()) {
            declared(let.pattern(), written);
            return;
        }
        evaluation.frames.push(true);
        Places.Place place = initial(let.value().getFirst(), refers(let.pattern()));
        Places.Place typed = let.type().isEmpty() ? place : as(place, written);
        int missed = evaluation.graph.label();
        if (!let.otherwise().isEmpty()) {
            evaluation.places.use(place);
            evaluation.graph.to(missed);
        }
        bind(let.pattern(), typed);
        if (let.otherwise().isEmpty()) {
            evaluation.frames.pop();
        } else {
            otherwise(let.otherwise().getFirst(), missed);
        }
    }

    private Ty self() {
        return evaluation
                .frames
                .named("self")
                .map(v -> v.type)
                .map(Pointers::target)
                .orElse(Ty.UNKNOWN);
    }

    /** Declared without a value: it is assigned later. */
    private void declared(Pat pattern, Ty type) {
        if (pattern instanceof Pat.Bind bind) {
            evaluation.frames.declare(bind, evaluation.learned.of(bind, type), block);
        }
    }

    private void otherwise(Code code, int missed) {
        evaluation.frames.end(evaluation.frames.innermost());
        int after = evaluation.graph.at();
        evaluation.graph.from(missed);
        evaluation.frames.pop();
        evaluation.consume(evaluation.value(code));
        evaluation.graph.from(after);
    }

    private static boolean refers(Pat pattern) {
        return switch (pattern) {
            case Pat.Bind bind -> bind.byRef();
            case Pat.Of of -> of.parts().stream().anyMatch(p -> p instanceof Pat.Bind bind && bind.byRef());
            case Pat.Tuple tuple -> tuple.parts().stream().anyMatch(p -> p instanceof Pat.Bind bind && bind.byRef());
            case Pat.Parts _, Pat.Behind _ -> false;
        };
    }

    private void bind(Pat pattern, Places.Place place) {
        if (pattern.equals(Pat.NOTHING)) {
            evaluation.places.use(place);
        } else {
            evaluation.patterns.bind(pattern, place, block);
        }
    }

    /** What is bound has the type that is written, which the value may have been made into. */
    private Places.Place as(Places.Place place, Ty written) {
        boolean array = written instanceof Ty.Std to && to.path().equals(Tys.ARRAY) && place.type() instanceof Ty.Tuple;
        Ty type = array ? place.type() : made(written, place.type());
        return new Places.Place(place.root(), type, place.whole(), place.behind());
    }

    private Ty made(Ty written, Ty value) {
        boolean fuller = written instanceof Ty.Std to
                && value instanceof Ty.Std from
                && to.path().equals(from.path())
                && evaluation.workspace.sending().lack(written).isEmpty()
                && to.arguments().contains(Ty.UNKNOWN);
        return fuller ? value : written;
    }

    /** The value; temporaries that are lent in it live as long as what is bound. */
    private Places.Place initial(Code value, boolean refers) {
        extend(value);
        return evaluation.places.of(value, refers ? Optional.of(block) : Optional.empty());
    }

    private void extend(Code value) {
        switch (value) {
            case Code.Lend lend -> {
                evaluation.extended.put(lend, block);
                extend(lend.place());
            }
            case Code.Tuple tuple -> tuple.parts().forEach(this::extend);
            case Code.Array array -> array.parts().forEach(this::extend);
            case Code.Struct struct -> struct.values().forEach(this::extend);
            case Code.Cast cast -> extend(cast.value());
            case Code.Block inner -> inner.tail().forEach(this::extend);
            case Code.Call call
            when isConstructor(call.callee()) -> call.arguments().forEach(this::extend);
            default -> {
                // what is lent in it ends with the statement
            }
        }
    }

    private static boolean isConstructor(Code callee) {
        return callee instanceof Code.Path path && Casing.upper(path.path().last());
    }
}
