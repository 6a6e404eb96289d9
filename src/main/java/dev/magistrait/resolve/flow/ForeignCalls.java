package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Expr;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.flow.Ways.Slot;
import dev.magistrait.resolve.types.Traits;
import dev.magistrait.source.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads calls of functions of other crates. What they ask of their arguments is known by their names. */
final class ForeignCalls {

    /** Functions that poll what they are given in place or on this thread, or let it go. */
    private static final Set<String> KEEPING = Set.of(
            "block_on",
            "spawn_local",
            "drop",
            "forget",
            "run_until",
            "size_of_val",
            "spawn_local_on",
            "block_in_place",
            "run_until_stalled",
            "run_until_complete",
            "now_or_never",
            "type_name_of_val");

    /** Functions that wrap their only argument in a pointer, option or lock. */
    private static final Set<String> WRAPPERS = Set.of(
            "Arc::new",
            "Arc::clone",
            "Rc::new",
            "Rc::clone",
            "Box::new",
            "Some",
            "Ok",
            "Box::pin",
            "Arc::pin",
            "Pin::new",
            "Mutex::new",
            "RwLock::new",
            "OnceCell::from",
            "RefCell::new",
            "Cell::new");

    private final World world;
    private final WayReader reader;

    ForeignCalls(World world, WayReader reader) {
        this.world = world;
        this.reader = reader;
    }

    /** Whether a function or method of that name polls what it is given here, or lets it go. */
    static boolean keeps(String name) {
        return KEEPING.contains(name);
    }

    /** @param function its full path */
    Optional<Known> call(String function, TypePath path, Expr.Call call, Args args, Slot to) {
        Optional<Integer> sent = world.known().sentTo(function);
        if (sent.isPresent()) {
            send(function, sent.get(), args, call.region());
            return Optional.empty();
        }
        Optional<Integer> handled = world.known().handledBy(function);
        if (handled.isPresent()) {
            handle(function, handled.get(), args, call.region(), to);
            return Optional.empty();
        }
        if (keeps(path.last())) {
            return Optional.empty();
        }
        if (!world.known().asksNothing(function)) {
            lose(args, "is handed to `" + function + "`, which is not known here", call.region(), to);
            return type(path, args);
        }
        args.flow(reader.ways(), to, true);
        if (!WRAPPERS.contains(tail(path))) {
            args.held(reader.ways(), to);
        }
        return type(path, args);
    }

    /** All of the argument must be {@code Send}, what it gives too. */
    private void send(String words, int number, Args args, Region region) {
        if (number < args.all().size()) {
            Args.Arg arg = args.all().get(number);
            reader.ways().asked(arg.slot().value(), words, arg.expr(), region);
            reader.ways().asked(arg.slot().result(), words, arg.expr(), region);
        }
    }

    private void handle(String words, int number, Args args, Region region, Slot to) {
        send(words, number, args, region);
        args.flow(reader.ways(), to, false);
    }

    private void lose(Args args, String words, Region region, Slot to) {
        for (Args.Arg arg : args.all()) {
            lose(arg, words, region, to);
        }
    }

    void lose(Args.Arg arg, String words, Region region, Slot to) {
        List.of(arg.slot().value(), arg.slot().result())
                .forEach(n -> reader.ways().lost(n, words, arg.expr(), region));
        reader.ways().flow(arg.slot(), to, false);
    }

    /** The method {@code spawn} of a type of which it is known whether that asks for {@code Send}. */
    boolean spawner(String type, String method, Args args, Region region) {
        Optional<Integer> sent = world.known().sentBy(type);
        sent.ifPresent(n -> send(Traits.last(type) + "::" + method, n, args, region));
        return sent.isPresent() || world.known().asksNothing(type);
    }

    private Optional<Known> type(TypePath path, Args args) {
        List<String> names = path.names();
        if (WRAPPERS.contains(tail(path)) && args.all().size() == 1) {
            return args.first().type();
        }
        boolean constructor = names.size() > 1 && Types.isType(names.get(names.size() - 2));
        return constructor
                ? Optional.of(reader.named(
                        new TypePath(path.global(), path.segments().subList(0, names.size() - 1))))
                : Optional.empty();
    }

    private static String tail(TypePath path) {
        List<String> names = path.names();
        return String.join("::", names.subList(Math.max(0, names.size() - 2), names.size()));
    }

    /** A name of the prelude, or one that a macro brings. */
    Optional<Known> unresolved(TypePath path, Expr.Call call, Args args, Slot to) {
        if (keeps(path.last())) {
            return Optional.empty();
        }
        if (Types.isType(path.last()) || WRAPPERS.contains(path.last())) {
            args.flow(reader.ways(), to, true);
        } else {
            lose(args, "is handed to `" + path + "`, which is not known here", call.region(), to);
        }
        return type(path, args);
    }
}
