package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;

/** Evaluates blocks, branches, loops and jumps. */
final class Branches {

    private final Evaluation evaluation;
    private final Graph graph;
    private final Frames frames;
    private final Loops loops;

    Branches(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.graph = evaluation.graph;
        this.frames = evaluation.frames;
        this.loops = new Loops(evaluation, this);
    }

    Variable block(Code.Block block) {
        return block.label().isEmpty() ? inBlock(block) : loops.labelled(block);
    }

    Variable inBlock(Code.Block block) {
        int around = evaluation.scope;
        evaluation.scope = evaluation.workspace.blocks().of(evaluation.file, block.items(), around);
        Variable value = statements(block);
        evaluation.scope = around;
        return value;
    }

    private Variable statements(Code.Block block) {
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
    Ty apart(Code code) {
        frames.push(true);
        Ty type = moved(evaluation.value(code));
        frames.pop();
        return type;
    }

    Ty moved(Variable value) {
        evaluation.consume(value);
        return value.type;
    }

    Variable value(Code code) {
        Ty type = switch (code) {
            case Code.If branch -> branch(branch);
            case Code.Match match -> match(match);
            case Code.Loop loop -> loops.loop(loop);
            case Code.While loop -> loops.loop(loop);
            case Code.For loop -> loops.loop(loop);
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
        Ty type = apart(branch.then());
        frames.end(frame);
        graph.to(end);
        graph.from(otherwise);
        frames.pop();
        for (Code last : branch.otherwise()) {
            type = either(type, apart(last));
        }
        graph.to(end);
        graph.from(end);
        return type;
    }

    /** Goes on where the condition holds, and to the label where not. */
    void condition(Code condition, Frames.Frame frame, int otherwise) {
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

    Variable jump(Code code) {
        return loops.jump(code);
    }

    /** {@code operand?} gives what is inside, or leaves the function. */
    Variable attempt(Code.Try attempt) {
        Variable operand = evaluation.value(attempt.operand());
        evaluation.consume(operand);
        Ty value = operand.type instanceof Ty.Std std && StdCalls.isOption(std) ? std.argument(0) : Ty.UNKNOWN;
        return evaluation.temporary(value);
    }
}
