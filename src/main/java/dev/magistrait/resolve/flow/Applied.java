package dev.magistrait.resolve.flow;

import dev.magistrait.outline.FnItem;
import dev.magistrait.outline.GenericParam;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Args.Arg;
import dev.magistrait.resolve.flow.Expected.Asks;
import dev.magistrait.resolve.flow.Ways.CallSite;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.source.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads calls of functions of the workspace. What they ask of their arguments stands in their signatures. */
final class Applied {

    private final World world;
    private final WayReader reader;

    Applied(World world, WayReader reader) {
        this.world = world;
        this.reader = reader;
    }

    /**
     * A call.
     *
     * @param path the path by which the function is called, which may give types
     * @param args with the receiver first where it has one
     */
    Optional<Known> call(Callee callee, Optional<TypePath> path, Args args, Slot to, Region region, boolean sure) {
        FnItem item = callee.item();
        List<Known> params = params(callee);
        Binds binds = binds(callee, path, args, params);
        for (int i = 0; i < Math.min(args.all().size(), params.size()); i++) {
            argument(callee, args, i, params.get(i), to, region, sure);
        }
        reader.ways().call(new CallSite(callee, binds, to, true, sure));
        Known returns = new Known(callee.file(), item.inner(), item.returns(), binds.types());
        return Optional.of(returns).filter(_ -> sure);
    }

    /** The name of a function as a value: what it gives when it is called. */
    void value(Callee callee, Optional<TypePath> path, Slot to) {
        Binds binds = binds(callee, path, new Args(List.of()), List.of());
        reader.ways().call(new CallSite(callee, binds, to, false, true));
    }

    private static List<Known> params(Callee callee) {
        FnItem item = callee.item();
        List<Known> found = new ArrayList<>();
        boolean receiver = item.receiver().kind() != FnItem.Receiver.Kind.NONE;
        if (receiver) {
            RustType self = item.receiver().kind() == FnItem.Receiver.Kind.TYPED
                    ? item.receiver().type()
                    : Types.of("Self");
            found.add(new Known(callee.file(), item.inner(), self));
        }
        item.params().forEach(p -> found.add(new Known(callee.file(), item.inner(), p.type())));
        return found;
    }

    private Binds binds(Callee callee, Optional<TypePath> path, Args args, List<Known> params) {
        Map<String, Known> types = new HashMap<>();
        Map<String, String> variables = new HashMap<>();
        path.ifPresent(p -> turbofish(callee, p, types));
        for (int i = 0; i < Math.min(args.all().size(), params.size()); i++) {
            Arg arg = args.all().get(i);
            Map<String, Known> told = new HashMap<>();
            Known param = params.get(i);
            arg.type().ifPresent(t -> bind(callee, param, t, told));
            String root = Bindings.rootName(arg.expr());
            told.forEach((name, type) -> {
                types.putIfAbsent(name, type);
                variables.putIfAbsent(name, root);
            });
        }
        return new Binds(types, variables);
    }

    private void bind(Callee callee, Known param, Known given, Map<String, Known> into) {
        boolean self = param.type().isPath("Self");
        if (self && callee.impl().isPresent()) {
            Known declared = new Known(
                    callee.file(),
                    callee.impl().get().inner(),
                    callee.impl().get().self());
            new Unifier(world.types()).unify(declared, given, into);
        } else if (self) {
            into.putIfAbsent("Self", given);
        } else {
            Known inside = self(callee, param);
            new Unifier(world.types()).unify(inside, given, into);
        }
    }

    /** {@code Arc<Self>} is that of what the impl is for. */
    private Known self(Callee callee, Known param) {
        return param.type() instanceof RustType.Named named
                        && named.path().segments().getLast().arguments().stream()
                                .anyMatch(a -> a.isPath("Self"))
                        && callee.impl().isPresent()
                ? new Known(
                        callee.file(),
                        callee.impl().get().inner(),
                        callee.impl().get().self())
                : param;
    }

    private void turbofish(Callee callee, TypePath path, Map<String, Known> into) {
        given(callee, callee.item().inner(), path.segments().getLast().arguments(), into);
        int count = path.segments().size();
        if (count > 1 && callee.impl().isPresent()) {
            TypePath owner = new TypePath(path.global(), path.segments().subList(0, count - 1));
            if (!owner.last().equals("Self")
                    && !owner.segments().getLast().arguments().isEmpty()) {
                Known declared = new Known(
                        callee.file(),
                        callee.impl().get().inner(),
                        callee.impl().get().self());
                new Unifier(world.types()).unify(declared, reader.named(owner), into);
            }
        }
    }

    private void given(Callee callee, int scope, List<RustType> arguments, Map<String, Known> into) {
        int i = 0;
        for (GenericParam param : callee.file().scope(scope).generics()) {
            if (param.kind() == GenericParam.Kind.TYPE && i < arguments.size()) {
                into.put(param.name(), reader.at(arguments.get(i)));
                i++;
            }
        }
    }

    private void argument(Callee callee, Args args, int number, Known param, Slot to, Region region, boolean sure) {
        Arg arg = args.all().get(number);
        Asks asks = reader.expected().of(param, callee.item().name());
        Slot goesOn = carries(callee) ? reader.ways().slot() : reader.nowhere();
        if (carries(callee)) {
            reader.ways().flow(goesOn, to, callee.item().isAsync());
            // What a closure gives is held by the future that awaits it.
            reader.ways().edge(goesOn.result(), to.value(), false);
        }
        Slot slot = arg.slot();
        if (!sure) {
            slot = reader.ways().slot();
            reader.ways().flow(arg.slot(), slot, false);
        }
        reader.ask(
                asks,
                slot,
                arg.expr(),
                asks.value().words().equals(Expected.BOXED)
                        ? Exprs.start(arg.expr()).orElse(region)
                        : region,
                goesOn);
        boolean receiver = number == 0 && callee.item().receiver().kind() != FnItem.Receiver.Kind.NONE;
        boolean kept = callee.item().receiver().kind() == FnItem.Receiver.Kind.MUTABLE_REFERENCE;
        if (!receiver && kept && !args.isEmpty()) {
            reader.bindings()
                    .root(args.first().expr())
                    .ifPresent(v -> reader.ways().flow(goesOn, v.slot(), false));
        }
    }

    /** Whether what the function gives may hold what it was given. */
    private static boolean carries(Callee callee) {
        FnItem item = callee.item();
        return item.isAsync() || (!item.returns().equals(RustType.Tuple.UNIT) && !isOutput(item.returns()));
    }

    /** {@code F::Output}. */
    private static boolean isOutput(RustType type) {
        return type instanceof RustType.Named named
                && named.path().segments().size() == 2
                && named.path().last().equals("Output");
    }
}
