package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Pat;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The scopes that are open at a point of a body, with the variables and temporaries whose storage ends with them. */
final class Frames {

    /** So many variables that forbid to send what holds them are followed at once. */
    private static final int MOST = Long.SIZE;

    private final Graph graph;
    private final Sending sending;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Function<String, Optional<Ty>> outer;
    private final Map<String, Optional<Variable>> asked = new HashMap<>();
    private long taken;

    /** @param outer the types of the variables of a body around this one, and of parameters: what happens to them does not happen here */
    Frames(Graph graph, Sending sending, Function<String, Optional<Ty>> outer) {
        this.outer = outer;
        this.graph = graph;
        this.sending = sending;
    }

    /** A scope. */
    static final class Frame {
        private final boolean temporaries;
        private final List<Variable> followed = new ArrayList<>(1);
        private final Map<String, Variable> names = new HashMap<>();

        private Frame(boolean temporaries) {
            this.temporaries = temporaries;
        }
    }

    /** @param temporaries whether temporaries end with it */
    Frame push(boolean temporaries) {
        Frame frame = new Frame(temporaries);
        open.push(frame);
        return frame;
    }

    /** Ends the innermost scope. */
    void pop() {
        Frame frame = open.pop();
        end(frame);
        frame.followed.forEach(v -> taken &= ~v.mask());
    }

    Frame innermost() {
        return open.element();
    }

    /** Ends the storage of what stands in a scope on the path at hand, which leaves it. */
    void end(Frame frame) {
        for (Variable variable : frame.followed.reversed()) {
            graph.step(Op.DEAD, variable);
        }
    }

    /** Ends the storage of all scopes inside of another. */
    void endInside(int depth) {
        int inside = open.size() - depth;
        for (Frame frame : open) {
            if (inside-- <= 0) {
                return;
            }
            end(frame);
        }
    }

    int depth() {
        return open.size();
    }

    Optional<Variable> named(String name) {
        for (Frame frame : open) {
            Variable found = frame.names.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return asked.computeIfAbsent(name, n -> outer.apply(n).map(t -> new Variable(n, t, Optional.empty())));
    }

    /** All that are followed and in scope, outermost first. */
    List<Variable> followed() {
        List<Variable> found = new ArrayList<>();
        for (Frame frame : open.reversed()) {
            found.addAll(frame.followed);
        }
        return found;
    }

    /** A variable of a scope that is open. */
    Variable declare(Pat.Bind bind, Ty type, Frame frame) {
        Variable variable = new Variable(bind.name(), type, Optional.of(bind));
        frame.names.put(bind.name(), variable);
        follow(variable, frame);
        return variable;
    }

    /** A temporary with a value in it, which ends with the innermost scope of temporaries. */
    Variable temporary(Ty type) {
        return open.stream()
                .filter(f -> f.temporaries)
                .findFirst()
                .map(f -> temporary(type, f))
                .orElseGet(() -> temporary(type, open.getLast()));
    }

    Variable temporary(Ty type, Frame frame) {
        Variable variable = new Variable("", type, Optional.empty());
        follow(variable, frame);
        graph.step(Op.ASSIGNED, variable);
        return variable;
    }

    private void follow(Variable variable, Frame frame) {
        int bit = Long.numberOfTrailingZeros(~taken);
        if (bit >= MOST || !graph.reached() || variable.type.equals(Ty.UNKNOWN)) {
            return;
        }
        sending.lack(variable.type).ifPresent(lack -> {
            variable.bit = bit;
            variable.lack = lack;
            variable.drops = sending.drops(variable.type);
            taken |= variable.mask();
            frame.followed.add(variable);
        });
    }
}
