package dev.magistrait.resolve.types;

import dev.magistrait.outline.TypeItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers what is found in the fields of types, or that nothing is. A type that is asked for inside itself adds nothing of its own, as
 * rustc has it for auto traits, so that a circle of types holds what one of them holds besides. The circles are those of Tarjan: nothing
 * is known of their types for good before the first of them is done.
 *
 * @param <Q> questions that lead to each other
 * @param <T> what can be found
 */
public final class FieldsMemo<Q, T> {

    /** What an answer that was given up on rests on: it is asked anew by the next question. */
    private static final int NOTHING = -1;

    /** Everything known, or taken for known while it is open, of each question. */
    private final Map<Q, IdentityHashMap<TypeItem, Answer<T>>> known = new HashMap<>();

    /** What is open, and what was answered under the assumption that nothing is found in what is open. */
    private final List<Pending<Q>> pending = new ArrayList<>();

    private int lowest = Integer.MAX_VALUE;

    /** @param place among the pending; the greatest integer for what is known for good */
    private record Answer<T>(Optional<T> found, int place) {}

    private record Pending<Q>(TypeItem type, Q question) {}

    /** The answer for a type without arguments. */
    public Optional<T> of(TypeItem type, Q question, Supplier<Optional<T>> fields) {
        IdentityHashMap<TypeItem, Answer<T>> answers = of(question);
        Answer<T> before = answers.get(type);
        if (before != null) {
            lowest = Math.min(lowest, before.place());
            return before.found();
        }
        int place = pending.size();
        int around = lowest;
        lowest = Integer.MAX_VALUE;
        answers.put(type, new Answer<>(Optional.empty(), place));
        pending.add(new Pending<>(type, question));
        Optional<T> found = fields.get();
        if (found.isPresent()) {
            drop(place);
            answers.put(type, new Answer<>(found, Integer.MAX_VALUE));
            lowest = around;
        } else if (lowest >= place) {
            keep(place);
            lowest = around;
        } else if (place == 0) {
            drop(place);
            lowest = around;
        } else {
            answers.put(type, new Answer<>(found, lowest));
            lowest = Math.min(lowest, around);
        }
        return found;
    }

    /** An answer that is given up on. */
    public Optional<T> cut() {
        lowest = NOTHING;
        return Optional.empty();
    }

    private IdentityHashMap<TypeItem, Answer<T>> of(Q question) {
        return known.computeIfAbsent(question, _ -> new IdentityHashMap<>());
    }

    private void drop(int from) {
        List<Pending<Q>> open = pending.subList(from, pending.size());
        open.forEach(p -> of(p.question()).remove(p.type()));
        open.clear();
    }

    private void keep(int from) {
        List<Pending<Q>> open = pending.subList(from, pending.size());
        open.forEach(p -> of(p.question()).put(p.type(), new Answer<>(Optional.empty(), Integer.MAX_VALUE)));
        open.clear();
    }
}
