package dev.magistrait.resolve.names;

import dev.magistrait.outline.Import;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks each question about a name once, though answers rest on each other in long chains and in circles.
 *
 * <p>One that is met again while it is open is answered by what is known without asking. What rests on that holds until the open question is
 * answered, and for good when the answer is what was assumed. Where questions lead to others too deep for the stack, the deepest is answered
 * first, and then the one that led to it again.
 */
final class Questions {

    /** How many questions may lead to each other before the last is answered by itself. */
    private static final int DEEPEST = 128;

    private static final int NONE = Integer.MAX_VALUE;

    private final Function<Question, List<Hit>> answering;
    private final Map<Question, Integer> open = new HashMap<>();
    private final IdentityHashMap<Placed<Import>, Integer> openImports = new IdentityHashMap<>();
    private final Map<Question, Held> held = new HashMap<>();
    private final Map<Integer, Circle> circles = new HashMap<>();
    /** The outermost open number that the present answer rests on. */
    private int lowest = NONE;

    private int numbers;
    private int depth;

    /** What a name means in a table. */
    record Question(Names names, Namespace namespace, String name) {
        /** What is known without asking. */
        List<Hit> declared() {
            return Resolver.entries(names.entries(namespace, name));
        }
    }

    private record Held(List<Hit> hits, Circle circle) {}

    /** Answers that rest on the same open number. Where that comes to rest on another itself, they join that one's. */
    private static final class Circle {
        private final int number;
        private Circle joined = this;
        private boolean broken;
        private boolean settled;
        /** Whether the answers so far are what was assumed of them. */
        private boolean consistent = true;

        Circle(int number) {
            this.number = number;
        }

        Circle last() {
            Circle at = this;
            while (at.joined != at) {
                at.joined = at.joined.joined;
                at = at.joined;
            }
            return at;
        }
    }

    /** Asks for a question to be answered before those that led to it. */
    private static final class Deeper extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Question question;

        Deeper(Question question) {
            super("to be answered first", null, false, false);
            this.question = question;
        }
    }

    /** @param answering answers a question by asking others */
    Questions(Function<Question, List<Hit>> answering) {
        this.answering = answering;
    }

    /** Forgets all answers. */
    void forget() {
        held.clear();
    }

    /** Whether no answer so far, to what the open question led to, rests on one that is open. */
    boolean restsOnNothing() {
        return lowest == NONE;
    }

    List<Hit> ask(Question question) {
        Integer number = open.get(question);
        if (number != null) {
            lowest = Math.min(lowest, number);
            return question.declared();
        }
        Held before = held.get(question);
        if (before != null) {
            Circle circle = before.circle().last();
            if (!circle.broken) {
                lowest = circle.settled ? lowest : Math.min(lowest, circle.number);
                return before.hits();
            }
        }
        if (depth >= DEEPEST) {
            throw new Deeper(question);
        }
        return depth == 0 ? first(question) : answer(question);
    }

    /** Answers a question that no other led to; those that wait for a deeper one stay open. */
    private List<Hit> first(Question question) {
        Deque<Question> waiting = new ArrayDeque<>();
        waiting.push(question);
        List<Hit> hits = List.of();
        while (!waiting.isEmpty()) {
            Question next = waiting.element();
            if (open.remove(next) != null) {
                numbers--;
            }
            try {
                hits = answer(next);
                waiting.pop();
            } catch (Deeper deeper) {
                open.put(next, numbers++);
                waiting.push(deeper.question);
            }
        }
        return hits;
    }

    private List<Hit> answer(Question question) {
        int before = lowest;
        open.put(question, enter());
        depth++;
        try {
            List<Hit> hits = answering.apply(question);
            int mine = numbers - 1;
            if (rests(mine, circles.containsKey(mine) && !hits.equals(question.declared()))) {
                held.put(question, new Held(hits, circle(lowest)));
            } else {
                question.names().answer(question.namespace(), question.name(), hits);
            }
            leave(before);
            return hits;
        } catch (Deeper deeper) {
            abandon(before, depth > 1);
            throw deeper;
        } finally {
            depth--;
            open.remove(question);
        }
    }

    /** What an import gives while it counts for nothing itself: the path of none starts from what it brings. */
    List<Hit> within(Placed<Import> use, Supplier<List<Hit>> named) {
        Integer number = openImports.get(use);
        if (number != null) {
            lowest = Math.min(lowest, number);
            return List.of();
        }
        int before = lowest;
        openImports.put(use, enter());
        try {
            List<Hit> hits = named.get();
            rests(numbers - 1, !hits.isEmpty());
            leave(before);
            return hits;
        } catch (Deeper deeper) {
            abandon(before, true);
            throw deeper;
        } finally {
            openImports.remove(use);
        }
    }

    private int enter() {
        lowest = NONE;
        return numbers++;
    }

    private void leave(int before) {
        numbers--;
        lowest = Math.min(before, lowest < numbers ? lowest : NONE);
    }

    private void abandon(int before, boolean breaks) {
        numbers--;
        lowest = before;
        if (breaks && circles.containsKey(numbers)) {
            circles.remove(numbers).broken = true;
        }
    }

    /**
     * Whether what has that number rests on something that is still open. What rests on it goes with it.
     *
     * @param surprises whether its answer is not what was assumed
     */
    private boolean rests(int mine, boolean surprises) {
        boolean open = lowest < mine;
        Circle own = circles.remove(mine);
        if (own != null) {
            own.consistent &= !surprises;
            if (open) {
                Circle outer = circle(lowest);
                outer.consistent &= own.consistent;
                own.joined = outer;
            } else {
                own.settled = own.consistent;
                own.broken = !own.consistent;
            }
        }
        return open;
    }

    private Circle circle(int number) {
        return circles.computeIfAbsent(number, Circle::new);
    }
}
