package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Evaluates loops, labelled blocks, and the jumps out of them. */
final class Loops {

    private static final int NO_LOOP = -1;

    private final Evaluation evaluation;
    private final Branches branches;
    private final Graph graph;
    private final Frames frames;
    private final Deque<Around> around = new ArrayDeque<>();

    Loops(Evaluation evaluation, Branches branches) {
        this.evaluation = evaluation;
        this.branches = branches;
        this.graph = evaluation.graph;
        this.frames = evaluation.frames;
    }

    /**
     * A loop or labelled block.
     *
     * @param again where {@code continue} goes; -1 for a block
     * @param depth how many scopes are around it
     * @param given the types of what {@code break} takes with it
     */
    private record Around(String label, int end, int again, int depth, List<Ty> given) {
        Around(String label, int end, int again, int depth) {
            this(label, end, again, depth, new ArrayList<>(1));
        }
    }

    Variable labelled(Code.Block block) {
        int end = graph.label();
        around.push(new Around(block.label(), end, NO_LOOP, frames.depth()));
        Ty type = given(branches.moved(branches.inBlock(block)));
        graph.to(end);
        graph.from(end);
        return evaluation.temporary(type);
    }

    /** What an expression gives that {@code break} leaves, too. */
    private Ty given(Ty last) {
        Ty type = last;
        for (Ty given : around.pop().given()) {
            type = branches.either(type, given);
        }
        return type;
    }

    Ty loop(Code.Loop loop) {
        int head = graph.label();
        int end = graph.label();
        graph.to(head);
        graph.from(head);
        around.push(new Around(loop.label(), end, head, frames.depth()));
        branches.apart(loop.body());
        Ty type = given(Ty.UNKNOWN);
        graph.to(head);
        graph.from(end);
        return type;
    }

    Ty loop(Code.While loop) {
        int head = graph.label();
        int end = graph.label();
        int missed = graph.label();
        graph.to(head);
        graph.from(head);
        around.push(new Around(loop.label(), end, head, frames.depth()));
        Frames.Frame frame = frames.push(true);
        branches.condition(loop.condition(), frame, missed);
        branches.apart(loop.body());
        frames.end(frame);
        graph.to(head);
        graph.from(missed);
        frames.pop();
        around.pop();
        graph.to(end);
        graph.from(end);
        return Ty.UNKNOWN;
    }

    Ty loop(Code.For loop) {
        Variable items = evaluation.value(loop.items());
        evaluation.consume(items);
        frames.push(false);
        Variable iterator = frames.temporary(items.type, frames.innermost());
        int head = graph.label();
        int end = graph.label();
        int over = graph.label();
        graph.to(head);
        graph.from(head);
        graph.step(Op.LENT, iterator);
        graph.to(over);
        around.push(new Around(loop.label(), over, head, frames.depth()));
        Frames.Frame frame = frames.push(true);
        Variable item = frames.temporary(Iteration.item(items.type), frame);
        evaluation.patterns.bind(loop.pattern(), new Places.Place(item, item.type, true, false), frame);
        branches.apart(loop.body());
        frames.pop();
        around.pop();
        graph.to(head);
        graph.from(over);
        frames.pop();
        graph.to(end);
        graph.from(end);
        return Ty.UNKNOWN;
    }

    Variable jump(Code code) {
        switch (code) {
            case Code.Break jump -> leave(jump.label(), jump.value(), true);
            case Code.Continue jump -> leave(jump.label(), List.of(), false);
            case Code.Return jump ->
                evaluation
                        .values(jump.value())
                        .forEach(v -> evaluation.returned = branches.either(evaluation.returned, v.type));
            default -> throw new IllegalStateException("no jump: " + code);
        }
        return evaluation.lost();
    }

    private void leave(String label, List<Code> value, boolean ends) {
        List<Ty> given = evaluation.values(value).stream().map(v -> v.type).toList();
        around.stream()
                .filter(a -> label.isEmpty() ? a.again() != NO_LOOP : a.label().equals(label))
                .findFirst()
                .ifPresent(a -> {
                    a.given().addAll(given);
                    frames.endInside(a.depth());
                    graph.to(ends ? a.end() : a.again());
                });
    }
}
