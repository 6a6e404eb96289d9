package dev.magistrait.resolve.flow;

import dev.magistrait.resolve.flow.Ways.Slot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables in sight at a point of a body, and the async blocks and closures around it. */
final class Variables {

    /**
     * A variable.
     *
     * @param level how many blocks and closures stand around its declaration
     */
    record Variable(Slot slot, Optional<Known> type, int level) {}

    /**
     * A body that runs by itself: of the function, of an async block, of a closure.
     *
     * @param captured what the variables of bodies around it go into
     * @param awaited what is awaited here
     * @param returned what it gives
     */
    record Body(List<Integer> captured, int awaited, Slot returned, boolean isFunction) {}

    private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();
    private final List<Body> bodies = new ArrayList<>();

    void open() {
        scopes.push(new HashMap<>());
    }

    void close() {
        scopes.pop();
    }

    void enter(Body body) {
        bodies.add(body);
        open();
    }

    void leave() {
        bodies.removeLast();
        close();
    }

    Body body() {
        return bodies.getLast();
    }

    /** The bodies that a variable of that level is brought into. */
    List<Body> around(Variable variable) {
        return bodies.subList(Math.min(variable.level(), bodies.size()), bodies.size());
    }

    void declare(String name, Slot slot, Optional<Known> type) {
        scopes.element().put(name, new Variable(slot, type, bodies.size()));
    }

    Optional<Variable> find(String name) {
        for (Map<String, Variable> scope : scopes) {
            Variable found = scope.get(name);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
