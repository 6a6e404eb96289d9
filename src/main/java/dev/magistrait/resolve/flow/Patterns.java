package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Pat;
import dev.magistrait.resolve.flow.Graph.Op;
import dev.magistrait.resolve.flow.Places.Place;
import dev.magistrait.rust.Casing;
import java.util.Optional;

/** Binds what patterns find. */
final class Patterns {

    private final Evaluation evaluation;

    Patterns(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /** @param into the scope of the variables */
    void bind(Pat pattern, Place place, Frames.Frame into) {
        bind(pattern, place, Mode.MOVE, into);
    }

    /** How a name without {@code ref} takes its part: behind a reference it lends. */
    private enum Mode {
        MOVE,
        LEND,
        LEND_MUTABLY
    }

    private void bind(Pat pattern, Place place, Mode mode, Frames.Frame into) {
        switch (pattern) {
            case Pat.Bind bind -> name(bind, place, mode, into);
            case Pat.Behind behind -> bind(behind.inner(), evaluation.places.deref(place), Mode.MOVE, into);
            case Pat.Parts parts -> parts.parts().forEach(p -> bind(p, part(place, Ty.UNKNOWN), mode, into));
            case Pat.Tuple _, Pat.Of _ -> inside(pattern, place, mode, into);
        }
    }

    private static Place part(Place place, Ty type) {
        return new Place(place.root(), type, false, place.behind());
    }

    /** A pattern of parts looks through references. */
    private void inside(Pat pattern, Place place, Mode mode, Frames.Frame into) {
        Place at = place;
        Mode as = mode;
        while (at.type() instanceof Ty.Lent lent) {
            as = lent.mutable() && as != Mode.LEND ? Mode.LEND_MUTABLY : Mode.LEND;
            at = evaluation.places.deref(at);
        }
        if (pattern instanceof Pat.Tuple tuple) {
            for (int i = 0; i < tuple.parts().size(); i++) {
                bind(tuple.parts().get(i), part(at, element(at.type(), i)), as, into);
            }
        } else if (pattern instanceof Pat.Of of) {
            for (int i = 0; i < of.parts().size(); i++) {
                bind(
                        of.parts().get(i),
                        part(at, field(at.type(), of, of.fields().get(i))),
                        as,
                        into);
            }
        }
    }

    private static Ty element(Ty type, int index) {
        return type instanceof Ty.Tuple tuple && index < tuple.parts().size()
                ? tuple.parts().get(index)
                : Ty.UNKNOWN;
    }

    private Ty field(Ty type, Pat.Of of, String name) {
        return switch (type) {
            case Ty.Std std
            when StdCalls.isOption(std) -> std.argument(of.path().last().equals("Err") ? 1 : 0);
            case Ty.Local local -> {
                Optional<Ty> ofVariant =
                        evaluation.workspace.tys().field(local, of.path().last() + "." + name);
                yield ofVariant
                        .or(() -> evaluation.workspace.tys().field(local, name))
                        .orElse(Ty.UNKNOWN);
            }
            default -> Ty.UNKNOWN;
        };
    }

    private void name(Pat.Bind bind, Place place, Mode mode, Frames.Frame into) {
        if (bind.inner().isEmpty() && !bind.byRef() && Casing.upper(bind.name())) {
            return;
        }
        if (bind.byRef() || mode != Mode.MOVE) {
            evaluation.places.touch(place);
            declare(bind, new Ty.Lent(mode == Mode.LEND_MUTABLY, place.type()), into);
        } else {
            Variable value = evaluation.places.read(place);
            evaluation.consume(value);
            declare(bind, place.type(), into);
        }
        bind.inner().forEach(p -> bind(p, place, mode, into));
    }

    private void declare(Pat.Bind bind, Ty type, Frames.Frame into) {
        Ty known = evaluation.learned.of(bind, type);
        evaluation.graph.step(Op.ASSIGNED, evaluation.frames.declare(bind, known, into));
    }
}
