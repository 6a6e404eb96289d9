package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.resolve.flow.Graph.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Evaluates blocks, branches, loops and jumps. */
final class Branches {

    private static final int NO_LOOP = -1;

    private final Evaluation evaluation;
    private final Graph graph;
    private final Frames frames;
    private final Deque<Around> around = new ArrayDeque<>();

    Branches(Evaluation evaluation) {
        this.evaluation = evaluation;
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

    Variable block(Code.Block block) {
        if (block.label().isEmpty()) {
            return inBlock(block);
        }
        int end = graph.label();
        around.push(new Around(block.label(), end, NO_LOOP, frames.depth()));
        Ty type = moved(inBlock(block));
        for (Ty given : around.pop().given()) {
            type = either(type, given);
        }
        graph.to(end);
        graph.from(end);
        return evaluation.temporary(type);
    }

    private Variable inBlock(Code.Block block) {
        Frames.Frame frame = frames.push(false);
        for (Code statement : block.statements()) {
            if (statement instanceof Code.Let let) {
                new Binding(evaluation, frame).let(let);
            } else {
                frames.push(true);
                evaluation.value(statement);
                frames.pop();
            }
        }
        Ty type = block.tail().isEmpty() ? Ty.UNKNOWN : tail(block.tail().getFirst());
        frames.pop();
        return evaluation.temporary(type);
    }

    private Ty tail(Code tail) {
        return evaluation.shortTails() ? apart(tail) : moved(evaluation.value(tail));
    }

    /** Evaluates what its temporaries end with. */
    private Ty apart(Code code) {
        frames.push(true);
        Ty type = moved(evaluation.value(code));
        frames.pop();
        return type;
    }

    private Ty moved(Variable value) {
        evaluation.consume(value);
        return value.type;
    }

    Variable value(Code code) {
        Ty type = switch (code) {
            case Code.If branch -> branch(branch);
            case Code.Match match -> match(match);
            case Code.Loop loop -> loop(loop);
            case Code.While loop -> loop(loop);
            case Code.For loop -> loop(loop);
            case Code.Lazy lazy -> lazy(lazy);
            default -> throw new IllegalStateException("no branch: " + code);
        };
        return evaluation.temporary(type);
    }

    /** One of two types that are the same: the one that more is known of. */
    Ty either(Ty one, Ty other) {
        boolean better = one.equals(Ty.UNKNOWN)
                || evaluation.workspace.sending().lack(other).isPresent();
        return better ? other : one;
    }

    private Ty lazy(Code.Lazy lazy) {
        if (lazy.left() instanceof Code.Is || lazy.right() instanceof Code.Is) {
            return evaluation.lost().type;
        }
        int end = graph.label();
        apart(lazy.left());
        graph.to(end);
        apart(lazy.right());
        graph.to(end);
        graph.from(end);
        return Ty.UNKNOWN;
    }

    private Ty branch(Code.If branch) {
        int otherwise = graph.label();
        int end = graph.label();
        Frames.Frame frame = frames.push(evaluation.shortTails());
        condition(branch.condition(), frame, otherwise);
        Ty type = moved(evaluation.value(branch.then()));
        frames.end(frame);
        graph.to(end);
        graph.from(otherwise);
        frames.pop();
        for (Code last : branch.otherwise()) {
            type = either(type, moved(evaluation.value(last)));
        }
        graph.to(end);
        graph.from(end);
        return type;
    }

    /** Goes on where the condition holds, and to the label where not. */
    private void condition(Code condition, Frames.Frame frame, int otherwise) {
        if (condition instanceof Code.Lazy lazy && lazy.and()) {
            condition(lazy.left(), frame, otherwise);
            condition(lazy.right(), frame, otherwise);
        } else if (condition instanceof Code.Is is) {
            Places.Place place = evaluation.places.of(is.value());
            evaluation.places.use(place);
            graph.to(otherwise);
            evaluation.patterns.bind(is.pattern(), place, frame);
        } else {
            apart(condition);
            graph.to(otherwise);
        }
    }

    private Ty match(Code.Match match) {
        Places.Place place = evaluation.places.of(match.value());
        evaluation.places.use(place);
        int next = graph.at();
        int end = graph.label();
        Ty type = Ty.UNKNOWN;
        for (Code.Arm arm : match.arms()) {
            graph.from(next);
            Frames.Frame frame = frames.push(true);
            evaluation.patterns.bind(arm.pattern(), place, frame);
            next = guard(arm, frame, next);
            type = either(type, moved(evaluation.value(arm.body())));
            frames.pop();
            graph.to(end);
        }
        graph.from(end);
        return type;
    }

    /** Where the next arm starts: the guard may have been asked before. */
    private int guard(Code.Arm arm, Frames.Frame frame, int next) {
        if (arm.guard().isEmpty() || !graph.reached()) {
            return next;
        }
        int missed = graph.label();
        int joined = graph.label();
        condition(arm.guard().getFirst(), frame, missed);
        int on = graph.at();
        graph.from(missed);
        frames.end(frame);
        graph.to(joined);
        graph.from(next);
        graph.to(joined);
        graph.from(on);
        return joined;
    }

    private Ty loop(Code.Loop loop) {
        int head = graph.label();
        int end = graph.label();
        graph.to(head);
        graph.from(head);
        around.push(new Around(loop.label(), end, head, frames.depth()));
        moved(evaluation.value(loop.body()));
        Ty type = Ty.UNKNOWN;
        for (Ty given : around.pop().given()) {
            type = either(type, given);
        }
        graph.to(head);
        graph.from(end);
        return type;
    }

    private Ty loop(Code.While loop) {
        int head = graph.label();
        int end = graph.label();
        int missed = graph.label();
        graph.to(head);
        graph.from(head);
        around.push(new Around(loop.label(), end, head, frames.depth()));
        Frames.Frame frame = frames.push(true);
        condition(loop.condition(), frame, missed);
        moved(evaluation.value(loop.body()));
        frames.end(frame);
        graph.to(head);
        graph.from(missed);
        frames.pop();
        around.pop();
        graph.to(end);
        graph.from(end);
        return Ty.UNKNOWN;
    }

    private Ty loop(Code.For loop) {
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
        moved(evaluation.value(loop.body()));
        frames.pop();
        around.pop();
        graph.to(head);
        graph.from(over);
        frames.pop();
        graph.to(end);
        graph.from(end);
        return Ty.UNKNOWN;
    }

    /** {@code operand?} gives what is inside, or leaves the function. */
    Variable attempt(Code.Try attempt) {
        Variable operand = evaluation.value(attempt.operand());
        evaluation.consume(operand);
        Ty value = operand.type instanceof Ty.Std std && StdCalls.isOption(std) ? std.argument(0) : Ty.UNKNOWN;
        return evaluation.temporary(value);
    }

    Variable jump(Code code) {
        switch (code) {
            case Code.Break jump -> leave(jump.label(), jump.value(), true);
            case Code.Continue jump -> leave(jump.label(), List.of(), false);
            case Code.Return jump ->
                evaluation.values(jump.value()).forEach(v -> evaluation.returned = either(evaluation.returned, v.type));
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
