package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.RustType;
import dev.magistrait.resolve.flow.Args.Arg;
import dev.magistrait.resolve.flow.Receivers.Found;
import dev.magistrait.resolve.flow.Receivers.Kind;
import dev.magistrait.resolve.flow.Receivers.Seen;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.names.SourceUnit;
import dev.magistrait.resolve.types.Generics.Given;
import dev.magistrait.source.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads calls of methods. */
final class MethodReader {

    private static final Set<String> SPAWN = Set.of("spawn", "spawn_on", "spawn_ok", "spawn_obj", "spawn_with_handle");

    /** More methods of one name tell nothing. */
    private static final int MOST = 6;

    private final World world;
    private final Callee here;
    private final WayReader reader;
    private final Receivers receivers;
    private final Applied applied;
    private final ForeignCalls foreign;
    private final Leading leading;
    private Optional<Map<String, List<Given>>> inSight = Optional.empty();

    MethodReader(
            World world, Callee here, WayReader reader, Receivers receivers, Applied applied, ForeignCalls foreign) {
        this.world = world;
        this.here = here;
        this.reader = reader;
        this.receivers = receivers;
        this.applied = applied;
        this.foreign = foreign;
        this.leading = new Leading(world.generics());
    }

    Optional<Known> read(Expr.MethodCall call, Slot to) {
        Slot slot = reader.ways().slot();
        Arg receiver = new Arg(call.receiver(), slot, reader.walk(call.receiver(), slot));
        Args args = Args.read(call.arguments(), reader);
        return on(receiver, call.method(), args, call.region(), Optional.empty(), to);
    }

    /** @param traits the traits that the call names; empty where it names none */
    Optional<Known> on(Arg receiver, String method, Args args, Region region, Optional<List<Given>> traits, Slot to) {
        Optional<Seen> seen = receiver.type().map(receivers::see);
        Kind kind = seen.map(Seen::kind).orElse(Kind.UNKNOWN);
        if (kind == Kind.CHOSEN || kind == Kind.OBJECT) {
            Optional<Found> found = receivers.method(traits.orElseGet(() -> receivers.traits(seen.get())), method);
            if (found.isPresent()) {
                return ofTrait(found.get(), seen.get(), receiver, args, region, to);
            }
        }
        List<Callee> owned = seen.map(s -> owned(s.type(), method)).orElseGet(() -> anyOwned(method));
        if (kind == Kind.UNKNOWN || (owned.isEmpty() && seen.filter(this::leads).isPresent())) {
            guess(receiver, method, traits, to);
        }
        if (!owned.isEmpty()) {
            return ofWorkspace(owned, receiver, args, region, kind, to);
        }
        if (kind != Kind.CONCRETE) {
            byDefault(receiver, method, args, region, to);
        }
        return known(receiver, seen, method, args, region, to);
    }

    /** What the bodies hand out that traits give a method of that name: an impl may take it over for any type. */
    private void byDefault(Arg receiver, String method, Args args, Region region, Slot to) {
        world.members().defaults(method).stream()
                .filter(c -> world.sees(here.file(), c.file()))
                .limit(MOST)
                .forEach(c -> applied.call(c, Optional.empty(), args.behind(receiver), to, region, false));
    }

    private Optional<Known> ofTrait(Found found, Seen seen, Arg receiver, Args args, Region region, Slot to) {
        Callee declared = new Callee(found.node().file(), found.method(), Optional.empty());
        if (receivers.givesFuture(found) && receivers.givesDeclared(seen, found)) {
            String variable = Bindings.rootName(receiver.expr());
            Made made = new Made(found.node(), found.variant(), found.method(), seen.root(), variable, true);
            reader.ways().start(made, to.value());
            args.flow(reader.ways(), to, true);
            Map<String, Known> self = new HashMap<>(Map.of("Self", seen.type()));
            return Optional.of(new Known(
                    declared.file(), found.method().inner(), found.method().returns(), self));
        }
        Args all = args.behind(receiver);
        return applied.call(declared, Optional.empty(), all, to, region, true).map(k -> returned(k, seen));
    }

    private static Known returned(Known type, Seen seen) {
        Map<String, Known> given = new HashMap<>(type.given());
        given.put("Self", seen.type());
        return new Known(type.file(), type.scope(), type.type(), given);
    }

    /** Whether a value can lend what it points to: by a {@code Deref} of its own, or by what callers choose it to be. */
    private boolean leads(Seen seen) {
        return switch (seen.kind()) {
            case CHOSEN -> leading.anywhere(receivers.anchored(seen.type()));
            case CONCRETE, MIXED ->
                leading.isOfWorkspace(seen.type().typed())
                        || (seen.kind() == Kind.MIXED
                                && !leading.held(seen.type().typed()).isEmpty());
            case OBJECT, UNKNOWN -> false;
        };
    }

    /** A receiver of unknown type may be of one that callers choose. */
    private void guess(Arg receiver, String method, Optional<List<Given>> traits, Slot to) {
        if (inSight.isEmpty()) {
            inSight = Optional.of(new InSight(world, here).read());
        }
        inSight.get()
                .forEach((root, given) -> receivers
                        .method(
                                traits.map(t -> given.containsAll(t) ? t : List.<Given>of())
                                        .orElse(given),
                                method)
                        .filter(receivers::givesFuture)
                        .ifPresent(f -> reader.ways()
                                .start(
                                        new Made(
                                                f.node(),
                                                f.variant(),
                                                f.method(),
                                                root,
                                                Bindings.rootName(receiver.expr()),
                                                false),
                                        to.value())));
    }

    /** The methods of that name which impls give the type. */
    List<Callee> owned(Known type, String name) {
        return world.owners().of(type, name, MOST, file -> world.sees(here.file(), file));
    }

    private List<Callee> anyOwned(String name) {
        return world.owners().generic(here.file().crate, name, MOST, file -> world.sees(here.file(), file));
    }

    private Optional<Known> ofWorkspace(
            List<Callee> owned, Arg receiver, Args args, Region region, Kind kind, Slot to) {
        Args all = args.behind(receiver);
        Optional<Known> type = Optional.empty();
        boolean sure = owned.size() == 1 && kind != Kind.UNKNOWN;
        for (Callee callee : owned) {
            type = applied.call(callee, Optional.empty(), all, to, region, sure);
        }
        return type;
    }

    private Optional<Known> known(Arg receiver, Optional<Seen> seen, String method, Args args, Region region, Slot to) {
        Ways ways = reader.ways();
        if (method.equals("boxed")) {
            ways.asked(receiver.slot().value(), ".boxed()", receiver.expr(), region);
            return Optional.empty();
        }
        if (method.equals("boxed_local")) {
            return Optional.empty();
        }
        if (SPAWN.contains(method) && spawned(seen, method, args, region)) {
            return Optional.empty();
        }
        if (ForeignCalls.keeps(method)) {
            return Optional.empty();
        }
        boolean plain = Combinators.areKnown(method);
        Slot inside = ways.slot();
        if (plain) {
            args.flow(ways, inside, true);
            args.held(ways, to);
        } else {
            args.all()
                    .forEach(a ->
                            foreign.lose(a, "is handed to `" + method + "`, which is not known here", region, inside));
        }
        ways.flow(inside, to, true);
        if (Combinators.collects(method)) {
            collect(receiver, args, region);
        }
        if (plain) {
            ways.flow(receiver.slot(), to);
        } else {
            foreign.lose(receiver, "is the receiver of `" + method + "`, which is not known here", region, to);
        }
        return receiver.type().flatMap(t -> Combinators.type(world.types(), t, method));
    }

    private void collect(Arg receiver, Args args, Region region) {
        Optional<Known> type = receiver.type();
        for (Arg arg : args.all()) {
            Slot kept = reader.ways().slot();
            Expected.Asks asks =
                    type.map(t -> reader.expected().of(t, Expected.BOXED)).orElse(Expected.Asks.NOTHING);
            reader.ask(asks, arg.slot(), arg.expr(), Exprs.start(arg.expr()).orElse(region), kept);
            reader.bindings().keep(receiver.expr(), kept, arg.expr(), region);
        }
    }

    private boolean spawned(Optional<Seen> seen, String method, Args args, Region region) {
        if (seen.isPresent() && seen.get().type().type() instanceof RustType.Named named) {
            Known type = seen.get().type();
            SourceUnit file = type.file();
            int scope = world.scopes().at(file, type.scope(), region);
            for (Hit hit : world.types().hits(new Known(file, scope, named), named.path())) {
                if (hit.def() instanceof Def.Foreign of) {
                    return foreign.spawner(of.path(), method, args, region) || unknown(method, args, region);
                }
            }
            return false;
        }
        return unknown(method, args, region);
    }

    private boolean unknown(String method, Args args, Region region) {
        args.all()
                .forEach(a -> foreign.lose(
                        a,
                        "is handed to `" + method + "` of something that is not known here",
                        region,
                        reader.nowhere()));
        return true;
    }
}
