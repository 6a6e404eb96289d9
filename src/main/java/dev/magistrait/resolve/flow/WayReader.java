package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Expected.Ask;
import dev.magistrait.resolve.flow.Expected.Asks;
import dev.magistrait.resolve.flow.Variables.Body;
import dev.magistrait.resolve.flow.Variables.Variable;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Optional;

/** Reads one function: which ways its values take, and of what types they are. What nobody can use is let go. */
final class WayReader {

    private static final String IMPL_SEND = "impl Future + Send";

    private final World world;
    private final Callee here;
    private final Ways ways = new Ways();
    private final Variables variables = new Variables();
    private final Expected expected;
    private final CallReader calls;
    private final MacroReader macros;
    private final Bindings bindings;
    private final Asks returns;

    /** Where values go that nobody can use. */
    private final Slot nowhere = ways.slot();

    private WayReader(World world, Callee here) {
        this.world = world;
        this.here = here;
        this.expected = world.expected();
        this.calls = new CallReader(world, here, this);
        this.macros = new MacroReader(this);
        this.bindings = new Bindings(world, here, this);
        this.returns = returned();
    }

    static Ways read(World world, Callee here) {
        WayReader reader = new WayReader(world, here);
        reader.function();
        return reader.ways;
    }

    private Asks returned() {
        FnItem item = here.item();
        String by = item.returns() instanceof RustType.Impl ? IMPL_SEND : Expected.BOXED;
        return item.isAsync() ? Asks.NOTHING : expected.of(at(item.returns()), by);
    }

    private void function() {
        Slot result = here.item().isAsync() ? new Slot(Ways.RESULT.result(), Ways.RESULT.result()) : Ways.RESULT;
        variables.enter(new Body(List.of(), Ways.OWN, result, true));
        variables.declare("self", ways.slot(), Optional.of(at(self())));
        for (FnItem.Param param : here.item().params()) {
            variables.declare(param.name(), ways.slot(), Optional.of(at(param.type())));
        }
        walk(world.generics().bodies().of(here.item()), nowhere);
        new Handed(world, here, this).read();
    }

    private RustType self() {
        FnItem.Receiver receiver = here.item().receiver();
        return receiver.kind() == FnItem.Receiver.Kind.TYPED ? receiver.type() : Types.of("Self");
    }

    Known at(RustType type) {
        return new Known(here.file(), here.item().inner(), type);
    }

    Ways ways() {
        return ways;
    }

    Variables variables() {
        return variables;
    }

    Slot nowhere() {
        return nowhere;
    }

    /** Reads an expression whose value goes somewhere; gives its type where that is known. */
    Optional<Known> walk(Expr expr, Slot to) {
        return switch (expr) {
            case Expr.Name name -> calls.name(name, to);
            case Expr.QualifiedName name -> calls.qualified(name.type(), to, false);
            case Expr.Field field -> field(field, to);
            case Expr.Call call -> calls.call(call, to);
            case Expr.MethodCall call -> calls.method(call, to);
            case Expr.Await await -> await(await, to);
            case Expr.Async async -> async(async, to);
            case Expr.Closure closure -> closure(closure, to);
            case Expr.Let let -> bindings.let(let);
            case Expr.Bind bind -> bindings.bind(bind);
            case Expr.Struct struct -> bindings.struct(struct, to);
            case Expr.Assign assign -> bindings.assign(assign);
            // `as _`: the type is whatever is wanted of the value.
            case Expr.Cast(Expr value, RustType.Other other) when other.text().equals("_") -> walk(value, to);
            case Expr.Cast cast -> {
                coerce(cast.value(), expected.of(at(cast.type()), Expected.BOXED), to);
                yield Optional.of(at(cast.type()));
            }
            case Expr.MacroCall call -> macros.read(call, to);
            case Expr.Return result -> returned(result);
            case Expr.Break jump -> left(jump, to);
            case Expr.Block block -> block(block, to);
            case Expr.Tuple tuple -> {
                tuple.parts().forEach(p -> walk(p, to));
                yield Optional.empty();
            }
            case Expr.Sequence sequence -> sequence(sequence.parts(), to);
        };
    }

    /** A value for which a type is written. */
    Optional<Known> coerce(Expr value, Asks asks, Slot to) {
        Slot slot = ways.slot();
        Optional<Known> type = walk(value, slot);
        ask(asks, slot, value, Exprs.start(value).orElse(here.item().region()), to);
        return type;
    }

    /** What is asked of a value; what stays as it is goes on. */
    void ask(Asks asks, Slot of, Expr value, Region region, Slot to) {
        ask(asks.value(), of.value(), value, region, to.value());
        ask(asks.result(), of.result(), value, region, to.result());
    }

    private void ask(Ask ask, int of, Expr value, Region region, int to) {
        switch (ask.way()) {
            case SEND -> ways.asked(of, ask.words(), value, region);
            case OPEN -> {
                ways.lost(of, ask.words(), value, region);
                ways.edge(of, to, true);
            }
            case PASS -> ways.edge(of, to, true);
            case ERASED -> {
                // nobody can ask any more
            }
        }
    }

    /** Brings a variable to where it is named. */
    Optional<Known> use(Variable variable, Slot to) {
        ways.flow(variable.slot(), to);
        for (Body body : variables.around(variable)) {
            body.captured().forEach(c -> ways.edge(variable.slot().value(), c, true));
        }
        return variable.type();
    }

    private Optional<Known> field(Expr.Field field, Slot to) {
        Optional<Known> owner = walk(field.base(), to);
        return owner.flatMap(o -> part(o, field.name()));
    }

    Optional<Known> part(Known owner, String step) {
        return switch (step) {
            case Expr.Field.ITEM -> world.types().element(owner).or(() -> Optional.of(owner));
            case Expr.Field.INDEXED -> world.types().inside(owner).or(() -> Optional.of(owner));
            default -> world.types().field(owner, step);
        };
    }

    private Optional<Known> await(Expr.Await await, Slot to) {
        Slot slot = ways.slot();
        Optional<Known> type = walk(await.operand(), slot);
        ways.edge(slot.value(), variables.body().awaited(), true);
        ways.edge(slot.result(), to.value(), true);
        ways.edge(slot.result(), to.result(), true);
        return type;
    }

    private Optional<Known> async(Expr.Async async, Slot to) {
        Slot block = ways.slot();
        Slot output = new Slot(block.result(), block.result());
        variables.enter(new Body(List.of(block.value()), block.value(), output, false));
        Optional<Known> type = walk(async.body(), output);
        variables.leave();
        ways.flow(block, to);
        return type;
    }

    private Optional<Known> closure(Expr.Closure closure, Slot to) {
        Slot value = ways.slot();
        Slot output = closure.isAsync() ? ways.slot() : new Slot(value.result(), value.result());
        List<Integer> captured = closure.isAsync() ? List.of(value.value(), value.result()) : List.of(value.value());
        variables.enter(new Body(captured, value.result(), output, false));
        walk(closure.body(), output);
        variables.leave();
        ways.flow(value, to);
        return Optional.empty();
    }

    private Optional<Known> returned(Expr.Return result) {
        Body body = variables.body();
        if (!body.isFunction() || here.item().isAsync()) {
            walk(result.value(), body.returned());
            return Optional.empty();
        }
        Slot slot = ways.slot();
        walk(result.value(), slot);
        Region region = here.item().returns() instanceof RustType.Impl
                ? here.item().returnRegion()
                : Exprs.start(result.value()).orElse(here.item().returnRegion());
        ask(returns, slot, result.value(), region, body.returned());
        return Optional.empty();
    }

    /** The value of a loop or block around it; of which one is not followed. */
    private Optional<Known> left(Expr.Break jump, Slot to) {
        return coerce(jump.value(), Asks.LEFT, to);
    }

    private Optional<Known> block(Expr.Block block, Slot to) {
        variables.open();
        Optional<Known> type = Optional.empty();
        List<Expr> parts = block.parts();
        for (int i = 0; i < parts.size(); i++) {
            type = walk(parts.get(i), i == parts.size() - 1 ? to : nowhere);
        }
        variables.close();
        return type;
    }

    /** Parts of one value; their type is known where it is that of a branch. */
    private Optional<Known> sequence(List<Expr> parts, Slot to) {
        Optional<Known> type = Optional.empty();
        for (Expr part : parts) {
            Optional<Known> one = walk(part, to);
            type = part instanceof Expr.Block || parts.size() == 1 ? one : Optional.empty();
        }
        return type;
    }

    /** The type that a path names. */
    Known named(TypePath path) {
        return at(new RustType.Named(path, Region.START));
    }

    Bindings bindings() {
        return bindings;
    }

    Expected expected() {
        return expected;
    }
}
