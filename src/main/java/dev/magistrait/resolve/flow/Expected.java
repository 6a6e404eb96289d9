package dev.magistrait.resolve.flow;

import dev.magistrait.outline.Bound;
import dev.magistrait.outline.RustType;
import dev.magistrait.outline.TypePath;
import dev.magistrait.resolve.names.Def;
import dev.magistrait.resolve.names.Hit;
import dev.magistrait.resolve.types.Generics;
import dev.magistrait.resolve.types.Generics.BoundAt;
import dev.magistrait.resolve.types.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a written type asks of the values that it is given. */
final class Expected {

    static final String BOXED = "Pin<Box<dyn Future + Send>>";

    private static final Set<String> SEND_ALIASES = Set.of("BoxFuture", "BoxStream", "FutureObj");
    private static final Set<String> LOCAL_ALIASES = Set.of("LocalBoxFuture", "LocalBoxStream", "LocalFutureObj");
    private static final Set<String> CALLED = Set.of("Fn", "FnMut", "FnOnce");

    /** Traits that ask nothing of the future that a value holds, or that it gives when it is called. */
    private static final Set<String> MUTE = Set.of(
            "Future",
            "IntoFuture",
            "Stream",
            "Sized",
            "Clone",
            "Copy",
            "Sync",
            "Iterator",
            "IntoIterator",
            "AsyncFn",
            "AsyncFnMut",
            "AsyncFnOnce",
            "UnwindSafe",
            "RefUnwindSafe",
            "Default",
            "Debug",
            "Display",
            "Into",
            "From",
            "AsRef",
            "AsMut",
            "Deref",
            "DerefMut",
            "Borrow",
            "BorrowMut",
            "Any",
            "Drop",
            "Eq",
            "PartialEq",
            "Hash",
            "Ord",
            "PartialOrd",
            "ToOwned",
            "FusedFuture",
            "FusedStream",
            "Extend",
            "FromIterator",
            "TryFuture",
            "TryStream");

    /** Stands for the words for a bound that asks. */
    private static final String ASKER = "?";

    private final Traits traits;
    private final Types types;
    private final Generics generics;
    private final TypeMemo<Asks> known = new TypeMemo<>();

    enum Way {
        /** It must be {@code Send}. */
        SEND,
        /** It is boxed as something that is not {@code Send}, so that nobody can ask for it any more. */
        ERASED,
        /** Whatever it is stays so. */
        PASS,
        /** A trait that may ask for more. */
        OPEN
    }

    /** @param words what asks */
    record Ask(Way way, String words) {
        static final Ask PASS = new Ask(Way.PASS, "");
        static final Ask ERASED = new Ask(Way.ERASED, "");
        static final Ask BROKEN = new Ask(Way.OPEN, "leaves a loop or a block with `break`");

        private Ask by(String by) {
            return words.equals(ASKER) ? new Ask(way, by) : this;
        }

        Ask or(Ask other) {
            return way == Way.PASS || (way == Way.ERASED && other.way == Way.SEND) ? other : this;
        }
    }

    /**
     * Of a value.
     *
     * @param result what is asked of that which it gives when it is called
     */
    record Asks(Ask value, Ask result) {
        static final Asks NOTHING = new Asks(Ask.PASS, Ask.PASS);
        /** It becomes the value of a loop or block around it, and of which one is not followed. */
        static final Asks LEFT = new Asks(Ask.BROKEN, Ask.BROKEN);

        private Asks by(String by) {
            return new Asks(value.by(by), result.by(by));
        }

        private Asks or(Asks other) {
            return new Asks(value.or(other.value), result.or(other.result));
        }
    }

    Expected(Traits traits, Types types, Generics generics) {
        this.traits = traits;
        this.types = types;
        this.generics = generics;
    }

    /** @param by the words for a bound that asks */
    Asks of(Known type, String by) {
        return known.of(type, t -> of(t, ASKER, 0)).by(by);
    }

    private Asks of(Known type, String by, int depth) {
        if (depth > Types.DEEPEST) {
            return Asks.NOTHING;
        }
        Known at = types.normal(type);
        return switch (at.type()) {
            case RustType.Dyn dyn -> object(at, dyn.bounds(), by, depth);
            case RustType.Impl impl -> bounded(bounds(at, impl.bounds()), by, depth);
            case RustType.Named named -> named(at, named.path(), by, depth);
            case RustType.Reference reference -> of(at.with(reference.target()), by, depth + 1);
            case RustType.Tuple tuple -> any(at, tuple.parts(), by, depth);
            case RustType.Other other -> any(at, other.parts(), by, depth);
            case RustType.Qualified _ -> bounded(generics.bounds(at.typed()), by, depth);
        };
    }

    private Asks any(Known at, List<RustType> parts, String by, int depth) {
        Asks found = Asks.NOTHING;
        for (RustType part : parts) {
            found = found.or(of(at.with(part), by, depth + 1));
        }
        return found;
    }

    private Asks named(Known at, TypePath path, String by, int depth) {
        String last = path.last();
        List<Hit> hits = types.hits(at, path);
        boolean own = hits.stream().anyMatch(h -> h.def() instanceof Def.OfType);
        if (!own && SEND_ALIASES.contains(last)) {
            return new Asks(new Ask(Way.SEND, BOXED), Ask.PASS);
        }
        if (!own && LOCAL_ALIASES.contains(last)) {
            return new Asks(Ask.ERASED, Ask.PASS);
        }
        boolean parameter = types.head(at, path).orElse(null) instanceof Def.OfParam;
        return parameter
                ? bounded(generics.bounds(at.typed()), by, depth)
                : any(at, path.segments().getLast().arguments(), by, depth);
    }

    private static List<BoundAt> bounds(Known at, List<Bound> bounds) {
        List<BoundAt> found = new ArrayList<>(bounds.size());
        for (Bound bound : bounds) {
            if (bound instanceof Bound.Trait trait && !trait.relaxed()) {
                found.add(new BoundAt(at.file(), at.scope(), trait));
            }
        }
        return found;
    }

    private boolean names(BoundAt at, String name) {
        return traits.anyNames(at.file(), at.scope(), List.of(at.bound()), name);
    }

    private Asks object(Known at, List<Bound> bounds, String by, int depth) {
        List<BoundAt> all = bounds(at, bounds);
        boolean send = all.stream().anyMatch(b -> names(b, "Send"));
        boolean future = all.stream().anyMatch(b -> names(b, "Future"));
        Ask value = send ? new Ask(Way.SEND, future ? BOXED : by) : Ask.ERASED;
        Ask result = called(all, by, depth);
        return new Asks(value, result);
    }

    private Asks bounded(List<BoundAt> bounds, String by, int depth) {
        Ask value = Ask.PASS;
        for (BoundAt bound : bounds) {
            if (names(bound, "Send")) {
                value = new Ask(Way.SEND, by);
            }
        }
        Ask result = called(bounds, by, depth);
        for (BoundAt bound : bounds) {
            String name = bound.bound().path().last();
            if (!MUTE.contains(name) && !CALLED.contains(name) && !name.endsWith("Send") && !name.equals("Unpin")) {
                Ask open = new Ask(Way.OPEN, "is asked for by `" + name + "`");
                value = value.or(open);
                result = result.or(open);
            }
        }
        return new Asks(value, result);
    }

    /** What is asked of that which a closure gives. */
    private Ask called(List<BoundAt> bounds, String by, int depth) {
        for (BoundAt at : bounds) {
            TypePath.Segment last = at.bound().path().segments().getLast();
            if (CALLED.contains(last.name())) {
                for (TypePath.Binding binding : last.bindings()) {
                    for (RustType output : binding.type()) {
                        return of(new Known(at.file(), at.scope(), output), by, depth + 1)
                                .value();
                    }
                }
            }
        }
        return Ask.PASS;
    }
}
