package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import java.util.ArrayList;
import java.util.List;

/** Walks over the code of bodies. */
final class Codes {

    private Codes() {}

    /** The direct parts of an expression, in the order in which they are evaluated. */
    static List<Code> children(Code code) {
        return switch (code) {
            case Code.Opaque _, Code.Path _, Code.Continue _ -> List.of();
            case Code.Plain plain -> plain.parts();
            case Code.Field field -> List.of(field.base());
            case Code.Index index -> List.of(index.base(), index.index());
            case Code.Call call -> with(List.of(call.callee()), call.arguments());
            case Code.Method method -> with(List.of(method.receiver()), method.arguments());
            case Code.Await await -> List.of(await.operand());
            case Code.Try attempt -> List.of(attempt.operand());
            case Code.Lend lend -> List.of(lend.place());
            case Code.Deref deref -> List.of(deref.pointer());
            case Code.Lazy lazy -> List.of(lazy.left(), lazy.right());
            case Code.Compare compare -> List.of(compare.left(), compare.right());
            case Code.Assign assign -> List.of(assign.value(), assign.place());
            case Code.Cast cast -> List.of(cast.value());
            case Code.Struct struct -> with(struct.values(), struct.base());
            case Code.Tuple tuple -> tuple.parts();
            case Code.Array array -> array.parts();
            case Code.Block block -> with(block.statements(), block.tail());
            case Code.Async async -> List.of(async.body());
            case Code.Closure closure -> List.of(closure.body());
            case Code.If branch -> with(List.of(branch.condition(), branch.then()), branch.otherwise());
            case Code.Is is -> List.of(is.value());
            case Code.Match match -> match(match);
            case Code.Loop loop -> List.of(loop.body());
            case Code.While loop -> List.of(loop.condition(), loop.body());
            case Code.For loop -> List.of(loop.items(), loop.body());
            case Code.Break jump -> jump.value();
            case Code.Return jump -> jump.value();
            case Code.Let let -> with(let.value(), let.otherwise());
            case Code.Macro macro -> macro.arguments();
        };
    }

    private static List<Code> match(Code.Match match) {
        List<Code> all = new ArrayList<>();
        all.add(match.value());
        match.arms().forEach(a -> {
            all.addAll(a.guard());
            all.add(a.body());
        });
        return all;
    }

    private static List<Code> with(List<Code> first, List<Code> rest) {
        List<Code> all = new ArrayList<>(first.size() + rest.size());
        all.addAll(first);
        all.addAll(rest);
        return all;
    }
}
