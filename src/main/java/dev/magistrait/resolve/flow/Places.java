package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.Optional;

/** Evaluates expressions that name a place in memory. */
final class Places {

    private static final int MOST_DEREFS = 8;

    private final Evaluation evaluation;

    Places(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * A place.
     *
     * @param root the variable or temporary that it is part of, or that leads to it
     * @param whole whether it is all of the root
     * @param behind whether a pointer leads to it, so that to lend it does not lend the root
     */
    record Place(Variable root, Ty type, boolean whole, boolean behind) {

        private Place part(Ty of) {
            return new Place(root, of, false, behind);
        }
    }

    private Graph graph() {
        return evaluation.graph;
    }

    Place of(Code code) {
        return of(code, Optional.empty());
    }

    /** @param extended where the value of an expression that is no place is kept, when not with the temporaries */
    Place of(Code code, Optional<Frames.Frame> extended) {
        return switch (code) {
            case Code.Path path -> path(path, extended);
            case Code.Field field -> field(of(field.base(), extended), field.name());
            case Code.Index index -> index(index, extended);
            case Code.Deref deref -> deref(of(deref.pointer(), extended));
            default -> kept(evaluation.value(code), extended);
        };
    }

    private Place path(Code.Path path, Optional<Frames.Frame> extended) {
        if (variable(path.path())) {
            return named(path.path().last());
        }
        return new Callees(evaluation.workspace)
                .ofStatic(evaluation.file, evaluation.scope, path.path())
                .map(t -> new Place(new Variable("", t, Optional.empty()), t, false, true))
                .orElseGet(() -> kept(evaluation.value(path), extended));
    }

    /** A constant of which a reference is taken lives for ever. */
    private Place promoted(Code.Path path) {
        Callees callees = new Callees(evaluation.workspace);
        Ty type = callees.ofStatic(evaluation.file, evaluation.scope, path.path())
                .orElseGet(() -> callees.value(evaluation.file, evaluation.scope, path.path()));
        return new Place(new Variable("", type, Optional.empty()), type, false, true);
    }

    private boolean variable(TypePath path) {
        return path.segments().size() == 1
                && evaluation.frames.named(path.last()).isPresent();
    }

    private Place kept(Variable value, Optional<Frames.Frame> extended) {
        if (extended.isEmpty()) {
            return new Place(value, value.type, true, false);
        }
        evaluation.consume(value);
        Variable kept = evaluation.frames.temporary(value.type, extended.get());
        return new Place(kept, kept.type, true, false);
    }

    Place named(String name) {
        Variable variable = evaluation.frames.named(name).orElseThrow();
        return new Place(variable, variable.type, true, false);
    }

    private Place index(Code.Index index, Optional<Frames.Frame> extended) {
        Place base = of(index.base(), extended);
        evaluation.consume(evaluation.value(index.index()));
        use(base);
        return new Place(base.root(), Ty.UNKNOWN, false, true);
    }

    /** A field, of the value itself or of what it points to. */
    private Place field(Place base, String name) {
        Place at = base;
        for (int i = 0; i < MOST_DEREFS; i++) {
            Optional<Ty> found = field(at.type(), name);
            if (found.isPresent()) {
                return at.part(found.get());
            }
            if (Pointers.target(at.type()).equals(Ty.UNKNOWN)) {
                return at.part(Ty.UNKNOWN);
            }
            at = deref(at);
        }
        return at.part(Ty.UNKNOWN);
    }

    private Optional<Ty> field(Ty type, String name) {
        return switch (type) {
            case Ty.Local local -> evaluation.workspace.tys().field(local, name);
            case Ty.Tuple tuple
            when name.matches("[0-9]{1,4}")
                    && Integer.parseInt(name) < tuple.parts().size() ->
                Optional.of(tuple.parts().get(Integer.parseInt(name)));
            default -> Optional.empty();
        };
    }

    /** What a pointer leads to. To ask a smart pointer lends it. */
    Place deref(Place pointer) {
        boolean asks = Pointers.derefs(pointer.type());
        if (asks) {
            touch(pointer);
        } else {
            use(pointer);
        }
        boolean box =
                pointer.type() instanceof Ty.Std std && !asks && std.path().equals("boxed::Box");
        return new Place(pointer.root(), Pointers.target(pointer.type()), false, pointer.behind() || !box);
    }

    /** Lends a place for a moment. */
    void touch(Place place) {
        graph().step(place.behind() ? Op.USED : Op.LENT, place.root());
    }

    void use(Place place) {
        graph().step(Op.USED, place.root());
    }

    /** Takes the value of a place: it is copied or given away. */
    Variable read(Place place) {
        boolean gives = place.whole() && !place.behind() && !copies(place.type());
        graph().step(gives ? Op.MOVED : Op.USED, place.root());
        return evaluation.temporary(place.type());
    }

    private static boolean copies(Ty type) {
        return type instanceof Ty.Pointer || (type instanceof Ty.Lent lent && !lent.mutable());
    }

    Variable lend(Code.Lend lend, Optional<Frames.Frame> extended) {
        Place place = lend.place() instanceof Code.Path path && !variable(path.path())
                ? promoted(path)
                : of(lend.place(), extended);
        touch(place);
        return evaluation.temporary(lend.raw() ? new Ty.Pointer() : new Ty.Lent(lend.mutable(), place.type()));
    }
}
