package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Code;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Graph.Op;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Typed;
import dev.magistrait.rust.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Evaluates a body in the order in which Rust does, as far as it tells when values come, go and are lent. A value that an expression gives
 * stands in a temporary until it is given away.
 */
final class Evaluation {

    final Workspace workspace;
    final SourceUnit file;
    /** Where names are looked up. */
    int scope;

    final Graph graph = new Graph();
    final Frames frames;
    final Places places;
    final Patterns patterns;
    /** Where what is lent in the value of a {@code let} is kept. */
    final IdentityHashMap<Code.Lend, Frames.Frame> extended = new IdentityHashMap<>();

    private final Branches branches;
    private final Invocations calls;
    private final Closures closures;

    final Learned learned;
    private final Function<String, Optional<Ty>> outer;
    /** What the body returns early. */
    Ty returned = Ty.UNKNOWN;

    /** @param outer the types of the variables of a body around this one, and of parameters */
    Evaluation(Workspace workspace, SourceUnit file, int scope, Function<String, Optional<Ty>> outer, Learned learned) {
        this.workspace = workspace;
        this.outer = outer;
        this.learned = learned;
        this.file = file;
        this.scope = scope;
        this.frames = new Frames(graph, workspace.sending(), outer);
        this.places = new Places(this);
        this.patterns = new Patterns(this);
        this.branches = new Branches(this);
        this.calls = new Invocations(this);
        this.closures = new Closures(this);
        frames.push(true);
    }

    /** The body of a function, whose parameters are held whatever it does. */
    static Evaluation ofFunction(Workspace workspace, SourceUnit file, FnItem function, Ty self) {
        Map<String, Ty> outer = new HashMap<>();
        outer.put("self", receiver(function.receiver(), self));
        for (FnItem.Param param : function.params()) {
            outer.put(param.name(), type(workspace, new Typed(file, function.inner(), param.type()), self));
        }
        int body = workspace.blocks().ofBody(file, function);
        return new Evaluation(
                workspace, file, body, n -> Optional.ofNullable(outer.get(n)), new Learned(workspace.sending()));
    }

    private static Ty receiver(FnItem.Receiver receiver, Ty self) {
        return switch (receiver.kind()) {
            case REFERENCE -> new Ty.Lent(false, self);
            case MUTABLE_REFERENCE -> new Ty.Lent(true, self);
            case VALUE -> self;
            case NONE, TYPED -> Ty.UNKNOWN;
        };
    }

    /** What an async body certainly holds across an {@code .await}. */
    Optional<Holdings.Holding> heldIn(Code.Block body) {
        value(body);
        if (learned.isEmpty()) {
            return held();
        }
        Evaluation again = new Evaluation(workspace, file, scope, outer, learned);
        again.value(body);
        return again.held();
    }

    private Optional<Holdings.Holding> held() {
        return Lives.first(graph)
                .map(h -> new Holdings.Holding(
                        h.variable().text() + " across an `.await`",
                        List.of(h.await().region())));
    }

    Ty type(RustType type, Ty self) {
        return type(workspace, new Typed(file, scope, type), self);
    }

    private static Ty type(Workspace workspace, Typed type, Ty self) {
        return workspace.tys().of(type, self.equals(Ty.UNKNOWN) ? Map.of() : Map.of("Self", self));
    }

    /** From 2024 on, temporaries of a tail end before the variables of its block. */
    boolean shortTails() {
        return file.crate.edition().compareTo(Edition.E2024) >= 0;
    }

    /** Since 2021, closures and async blocks capture fields by themselves. */
    boolean capturesFields() {
        return file.crate.edition().compareTo(Edition.E2021) >= 0;
    }

    /** Evaluates an expression to a value. */
    Variable value(Code code) {
        return switch (code) {
            case Code.Opaque _ -> lost();
            case Code.Plain plain -> given(plain.parts(), Ty.UNKNOWN);
            case Code.Path path -> path(path.path());
            case Code.Field _, Code.Index _, Code.Deref _ -> places.read(places.of(code));
            case Code.Call call -> calls.call(call);
            case Code.Method method -> calls.method(method);
            case Code.Await await -> await(await);
            case Code.Try attempt -> branches.attempt(attempt);
            case Code.Lend lend -> places.lend(lend, Optional.ofNullable(extended.get(lend)));
            case Code.Compare compare -> compare(compare);
            case Code.Assign assign -> assign(assign);
            case Code.Cast cast -> given(List.of(cast.value()), type(cast.type(), Ty.UNKNOWN));
            case Code.Struct struct -> calls.struct(struct);
            case Code.Tuple tuple -> together(tuple.parts());
            case Code.Array array -> together(array.parts());
            case Code.Macro macro -> calls.macro(macro);
            case Code.Async async -> closures.async(async);
            case Code.Closure closure -> closures.closure(closure);
            case Code.Block block -> branches.block(block);
            case Code.Let _, Code.Is _ -> lost();
            case Code.Lazy _, Code.If _, Code.Match _, Code.Loop _, Code.While _, Code.For _ -> branches.value(code);
            case Code.Break _, Code.Continue _, Code.Return _ -> branches.jump(code);
        };
    }

    /** Nothing is known of what comes then. */
    Variable lost() {
        graph.cut();
        return temporary(Ty.UNKNOWN);
    }

    Variable temporary(Ty type) {
        return frames.temporary(type);
    }

    private Variable path(TypePath path) {
        return path.segments().size() == 1 && frames.named(path.last()).isPresent()
                ? places.read(places.named(path.last()))
                : temporary(new Callees(workspace).value(file, scope, path));
    }

    /** Gives a value away. */
    void consume(Variable value) {
        graph.step(Op.MOVED, value);
    }

    /** Evaluates some values one after the other, which then go into one. */
    List<Variable> values(List<Code> parts) {
        List<Variable> found = new ArrayList<>(parts.size());
        parts.forEach(p -> found.add(value(p)));
        found.forEach(this::consume);
        return found;
    }

    private Variable given(List<Code> parts, Ty type) {
        values(parts);
        return temporary(type);
    }

    private Variable together(List<Code> parts) {
        return temporary(new Ty.Tuple(values(parts).stream().map(v -> v.type).toList()));
    }

    private Variable compare(Code.Compare compare) {
        for (Code side : List.of(compare.left(), compare.right())) {
            places.touch(places.of(side));
        }
        return temporary(Ty.UNKNOWN);
    }

    private Variable assign(Code.Assign assign) {
        Variable value = value(assign.value());
        if (assign.place() instanceof Code.Path path && path.path().is("_")) {
            return temporary(Ty.UNKNOWN);
        }
        if (assign.place() instanceof Code.Tuple || assign.place() instanceof Code.Struct) {
            return lost();
        }
        Places.Place place = places.of(assign.place());
        consume(value);
        if (place.whole() && !assign.compound()) {
            learned.assigned(place.root(), value.type);
            if (place.root().drops) {
                graph.step(Op.DROPPED, place.root());
            }
            graph.step(Op.ASSIGNED, place.root());
        } else if (!place.behind() && workspace.sending().drops(place.type())) {
            graph.step(Op.DROPPED, place.root());
        } else if (place.whole() || place.behind()) {
            graph.step(Op.USED, place.root());
        }
        return temporary(Ty.UNKNOWN);
    }

    private Variable await(Code.Await await) {
        Variable future = value(await.operand());
        graph.await(await.region(), frames.followed());
        consume(future);
        Ty output = future.type instanceof Ty.Future known ? known.output() : Ty.UNKNOWN;
        return temporary(output);
    }
}
